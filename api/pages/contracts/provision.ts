import type { VNode } from 'preact';
import type { Provision } from '../../../domain/contract/provision.ts';
import { provisionChanges } from '../../../domain/contract/redline.ts';
import { provisionFamily, type ProvisionRead } from '../../../prisma/queries/contracts.ts';
import { pendingOn, wordingsOf, type PendingFile, type Wording } from '../../../prisma/queries/provision-history.ts';
import { actName, actOf } from '../../../mail/parts/act-name.ts';
import type { ContractHeader } from '../../../domain/contract/header.ts';
import type { Language } from '../../../domain/language.ts';
import { ProvisionPage, type PendingShown, type WordingShown } from '../../../web/pages/contracts/provision-page.tsx';
import { provisionUrl } from '../../../web/pages/contracts/reading.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { Refusal } from '../../http/refusal.ts';
import { familyIn, headingsAbove, nodeNamed, readingNodes } from '../../views/contract-reading.ts';
import type { Visit } from '../visit.ts';
import { askedContract, type AskedContract } from './asked-contract.ts';
import { askedText, firstDay, type AskedText } from './asked-day.ts';
import { originsOf } from './provision-origins.ts';

/** Where a provision comes from. One that is gone is shown as it last was: its address stays good. */
export async function provisionPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { db } = deps;
  const { frame, caller, request } = visit;
  const asked = await askedContract(deps, visit);
  const { contract } = asked;
  const id = String(request.params['provisionId']);
  const [wordings, ofDay] = await Promise.all([wordingsOf(db, contract.id, id), askedText(deps, visit, contract, id)]);
  const { version, rows } = ofDay === undefined ? await ofVersion(deps, visit, asked, wordings, id) : readOn(ofDay, id);
  const row = rows.find(({ content }) => content.id === id);
  const node = nodeNamed(readingNodes(rows), id);
  if (row === undefined || node === undefined) throw new Refusal('NOT_FOUND');
  const [origins, pending] = await Promise.all([
    originsOf(deps, row.pedigree, caller.language),
    pendingOn(db, contract.id, id),
  ]);
  return ProvisionPage({
    ...frame,
    contract,
    version: version === contract.newest ? undefined : version,
    day: ofDay?.day,
    from: firstDay(contract),
    isGone: wordings.at(-1)?.content === null,
    node,
    path: headingsAbove(new Map(rows.map(({ content }) => [content.id, content])), row.content),
    origins,
    wordings: wordingsShown(wordings),
    pending: pending.map((file) => pendingShown(caller.language, contract.header, file)),
    address: deps.publicUrl + provisionUrl(contract.id, id),
  });
}

interface Read {
  /** Absent where the text is that of a day. */
  readonly version?: number;
  /** The provision, those above it and those below it, at least. */
  readonly rows: readonly ProvisionRead[];
}

/** What the version asked for says; without one, the last that has the provision. */
async function ofVersion(
  { db }: AppDependencies,
  { request }: Visit,
  asked: AskedContract,
  wordings: readonly Wording[],
  id: string,
): Promise<Read> {
  const version = request.query['version'] === undefined ? lastWith(asked, wordings) : asked.shown.number;
  return { version, rows: await provisionFamily(db, asked.contract.id, version, id) };
}

/** @throws RuleViolation `PROVISION_NOT_ON_DAY` */
function readOn({ text: { rows, on } }: AskedText, provision: string): Read {
  const family = familyIn(rows, provision);
  if (family.length > 0) return { rows: family };
  throw new RuleViolation('PROVISION_NOT_ON_DAY', { provision: provision.slice(0, 120), on });
}

/** The newest version that holds a provision; @throws Refusal `NOT_FOUND` where none ever did. */
function lastWith({ versions, contract }: AskedContract, wordings: readonly Wording[]): number {
  const last = wordings.at(-1);
  if (last === undefined) throw new Refusal('NOT_FOUND');
  if (last.content !== null) return contract.newest;
  return versions.find(({ number }) => number < last.number)?.number ?? contract.newest;
}

/** Each wording as a change of the one before it, the latest first. */
const wordingsShown = (wordings: readonly Wording[]): readonly WordingShown[] =>
  wordings
    .flatMap(({ number: version, as_on: asOn, content }, index) => {
      const before = listOf(wordings[index - 1]?.content);
      const after = listOf(content);
      const ids = [...before, ...after].map(({ id }) => id);
      return provisionChanges(before, after, ids).map((change) => ({
        version,
        asOn,
        change,
        ...(index === 0 && content !== null ? { first: content } : {}),
      }));
    })
    .toReversed();

const listOf = (content: Provision | null | undefined): readonly Provision[] =>
  content === null || content === undefined ? [] : [content];

function pendingShown(language: Language, header: ContractHeader, file: PendingFile): PendingShown {
  const { id, title_fr: fr, title_nl: nl, reference, phase, act_number: number } = file;
  const act = { title: { fr, nl }, reference: reference ?? undefined, actNumber: number ?? undefined };
  return { id, title: actName(language, actOf(act, header)), ...(phase === null ? {} : { phase }) };
}
