import { openDifferences } from '../../domain/amendment/twins.ts';
import { carryOut, seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { changed } from '../schemas/actions.ts';
import { amendmentParams } from '../schemas/common.ts';
import { justification, twinDifferences } from '../schemas/twins.ts';
import { changedView } from '../views/decided.ts';

export const twinRoutes = (deps: Dependencies): readonly Operation[] => [listDifferences(deps), justify(deps)];

const listDifferences = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/twin-differences',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary: 'Where the two languages of the submitted text say different things, and what was said of it',
    params: amendmentParams,
    answer: twinDifferences,
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params: { id }, caller }) => {
      const { state } = await seenBy(deps, id, caller);
      const items = (state.text?.differences ?? []).map((each) => {
        const said = state.justified.find(({ key }) => key === each.key);
        if (said === undefined) return each;
        const { reason, by, at } = said;
        return { ...each, justified: { reason, by, at } };
      });
      return { items, open: openDifferences(state).length };
    },
  });

export const justify = (deps: Dependencies): Operation =>
  post({
    path: '/amendments/:id/twin-differences',
    act: 'JUSTIFY_DIFFERENCE',
    tag: 'Amendments',
    summary: 'Say why a difference between the two languages is right',
    params: amendmentParams,
    body: justification,
    answer: changed,
    refusals: ['NOT_ALLOWED', 'FILE_UNKNOWN', 'FILE_ENDED', 'ALREADY_SIGNED', 'DIFFERENCE_UNKNOWN'],
    handle: ({ params: { id }, body, caller, request }) =>
      carryOut(deps, {
        fileId: id,
        command: { type: 'JUSTIFY_DIFFERENCE', ...body },
        asker: caller,
        request,
        answer: (state, reader) => changedView(id, state, reader),
      }),
  });
