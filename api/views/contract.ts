import type { z } from 'zod';
import type { Provision } from '../../domain/contract/provision.ts';
import { treeOf } from '../../domain/contract/tree.ts';
import type { Language, Twins } from '../../domain/language.ts';
import type { ContractHead, ContractRow, ProvisionRow, VersionRow } from '../../prisma/queries/contracts.ts';
import type { ExplainedEntry } from '../../prisma/queries/pedigree.ts';
import type { contract, contractSummary, provisionDetail, ProvisionNode } from '../schemas/contract.ts';

type Completeness = z.input<typeof contractSummary>['completeness'];

interface Missing {
  readonly missing_fr: number;
  readonly missing_nl: number;
}

const completenessOf = ({ missing_fr, missing_nl }: Missing): Completeness => ({
  fr: missing_fr === 0 ? 'COMPLETE' : 'INCOMPLETE',
  nl: missing_nl === 0 ? 'COMPLETE' : 'INCOMPLETE',
});

export const contractSummaryView = (row: ContractRow): z.input<typeof contractSummary> => ({
  id: row.id,
  header: row.header,
  language: row.language,
  version: row.version,
  completeness: completenessOf(row),
});

/** What a contract is shown with: one of its versions, or its text as on a day, in one language or both. */
interface Shown {
  readonly versions: readonly VersionRow[];
  readonly shown: Missing & { readonly number?: number | undefined };
  readonly asOn?: z.input<typeof contract>['asOn'];
  readonly provisions: readonly Provision[];
  readonly language: Language | undefined;
}

export const contractView = (
  { id, header, language: own, version }: ContractHead,
  { versions, shown, asOn, provisions, language }: Shown,
): z.input<typeof contract> => ({
  id,
  header,
  language: own,
  version,
  completeness: completenessOf(shown),
  ...(shown.number !== undefined && { shown: shown.number }),
  ...(asOn !== undefined && { asOn }),
  versions: versions.map((each) => ({
    number: each.number,
    hash: each.hash,
    asOn: each.as_on,
    completeness: completenessOf(each),
    ...(each.amendment_id !== null && { amendmentId: each.amendment_id }),
    ...(each.act_number !== null && { actNumber: each.act_number }),
  })),
  provisions: treeOf<Provision, ProvisionNode>(provisions, (provision, children) => ({
    ...shownIn(provision, language),
    children,
  })),
});

/** A provision without where it stands and how a document printed it. */
function shownIn(provision: Provision, language: Language | undefined): Omit<ProvisionNode, 'children'> {
  const { parentId: _parent, layout: _layout, text, ...rest } = provision;
  return { ...rest, text: language === undefined ? text : only(text, language) };
}

const only = (text: Twins, language: Language): Twins => {
  const own = text[language];
  return own === undefined ? {} : { [language]: own };
};

export function provisionView(
  place: Pick<z.input<typeof provisionDetail>, 'version' | 'asOn' | 'address'>,
  { content, hash }: Pick<ProvisionRow, 'content' | 'hash'>,
  pedigree: readonly ExplainedEntry[],
): z.input<typeof provisionDetail> {
  const { layout: _layout, ...provision } = content;
  return { ...provision, ...place, hash, pedigree };
}
