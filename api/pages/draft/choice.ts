import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { VNode } from 'preact';
import { FITTING, fittingInstructions } from '../../../domain/contract/fitting.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { ChoosePage } from '../../../web/pages/draft/choose-page.tsx';
import type { TreeNode } from '../../../web/pages/draft/provision-tree.tsx';
import { WhatPage } from '../../../web/pages/draft/what-page.tsx';
import { seenBy } from '../../command.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustEdit } from '../../routes/drafts.ts';
import type { Visit } from '../visit.ts';
import { draftBefore, type DraftBefore } from './draft-before.ts';
import { findProvisions } from './find-provisions.ts';
import { resultOf, stepsOf } from './steps.ts';

/** As many as are looked through before one searches again. */
const MOST_FOUND = 30;

/**
 * Where a new instruction begins: by its provision, then by what is to become of it. The provisions are those that the draft
 * leaves, so that what it inserts can be changed as well.
 *
 * @throws Refusal `NOT_FOUND`; RuleViolation `FILE_UNKNOWN`, `STEP_CLOSED`, `NOT_YOURS`
 */
export async function choice(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { request, caller, frame } = visit;
  const found = await draftBefore(deps, visit);
  mustEdit(await seenBy(deps, found.id, caller));
  if (found.writing?.kind === 'TRANSLATE') throw new Refusal('NOT_FOUND');
  const { base, draft, scale } = found;
  const provisions = resultOf(stepsOf(base, draft.text.instructions, scale), base, scale);
  const wanted = queried(request, 'provision');
  if (wanted !== undefined) return what(visit, found, provisions, wanted);
  const asked = queried(request, 'q');
  const matches = asked === undefined ? [] : findProvisions(provisions, asked);
  return ChoosePage({
    ...frame,
    id: found.id,
    act: found.act,
    asked,
    found: matches.length,
    most: MOST_FOUND,
    matches: matches.slice(0, MOST_FOUND).map((provision) => ({ provision, path: pathTo(provisions, provision) })),
    tree: treeOf(provisions),
    writes: queried(request, 'write') !== undefined,
  });
}

function what({ frame }: Visit, found: DraftBefore, provisions: readonly Provision[], wanted: string): VNode {
  const provision = provisions.find(({ id }) => id === wanted);
  if (provision === undefined) throw new Refusal('NOT_FOUND');
  return WhatPage({
    ...frame,
    id: found.id,
    act: found.act,
    provision,
    path: pathTo(provisions, provision),
    kinds: fittingInstructions(provisions, provision),
    newId: `i-${randomUUID().slice(0, 8)}`,
    isText: FITTING.REPLACE_TEXT.includes(provision.kind) || FITTING.CHANGE_TITLE.includes(provision.kind),
    already: found.draft.text.instructions
      .filter(({ provisionId }) => provisionId === wanted)
      .map(({ id, kind }) => ({ id, kind })),
  });
}

/** The provisions above one, the outermost first. */
export function pathTo(provisions: readonly Provision[], { parentId }: Provision): readonly Provision[] {
  const parent = parentId === undefined ? undefined : provisions.find(({ id }) => id === parentId);
  return parent === undefined ? [] : [...pathTo(provisions, parent), parent];
}

const treeOf = (provisions: readonly Provision[], above?: string): readonly TreeNode[] =>
  provisions
    .filter(({ parentId }) => parentId === above)
    .map((provision) => ({ provision, children: treeOf(provisions, provision.id) }));

function queried({ query }: Request, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
