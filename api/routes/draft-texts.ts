import { randomUUID } from 'node:crypto';
import { editBefore } from '../editing/edit-before.ts';
import { editShown } from '../editing/edit-shown.ts';
import { saveEdits } from '../editing/save-edit.ts';
import { sayComment } from '../editing/say-comment.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, put } from '../http/operations.ts';
import { amendmentParams, made } from '../schemas/common.ts';
import { commentToSay, edit, editQuery, editToSave } from '../schemas/draft-text.ts';

export const draftTextRoutes = (deps: Dependencies): readonly Operation[] => [
  readTheEdit(deps),
  saveTheEdit(deps),
  sayTheComment(deps),
];

const PATH = '/amendments/:id/draft/text';

const readTheEdit = (deps: Dependencies): Operation =>
  get({
    path: PATH,
    act: 'READ_DRAFT',
    tag: 'Amendments',
    summary: 'What is proposed to the provisions that are edited with one, by whom and why',
    params: amendmentParams,
    query: editQuery,
    answer: edit,
    refusals: ['FILE_UNKNOWN', 'NOT_ALLOWED', 'PROVISION_UNKNOWN'],
    handle: async ({ params, query, caller }) =>
      editShown(deps, await editBefore(deps, caller, params.id, query.provision), caller.language),
  });

export const saveTheEdit = (deps: Dependencies): Operation =>
  put({
    path: PATH,
    act: 'EDIT_DRAFT',
    tag: 'Amendments',
    summary: 'Save what is proposed to some provisions; what was accepted becomes instructions of the draft',
    params: amendmentParams,
    body: editToSave,
    answer: edit,
    refusals: ['FILE_UNKNOWN', 'STEP_CLOSED', 'NOT_YOURS', 'STALE_TEXT', 'STALE_DRAFT', 'PROVISION_UNKNOWN'],
    handle: async ({ params, body, caller }) =>
      editShown(deps, await saveEdits(deps, caller, params.id, body), caller.language),
  });

export const sayTheComment = (deps: Dependencies): Operation =>
  post({
    path: '/amendments/:id/draft/comments',
    act: 'EDIT_DRAFT',
    tag: 'Amendments',
    summary: 'Say something of a passage of the text under work, or answer what was said',
    params: amendmentParams,
    body: commentToSay,
    answer: made,
    refusals: ['FILE_UNKNOWN', 'STEP_CLOSED', 'NOT_YOURS', 'PROVISION_UNKNOWN', 'PASSAGE_UNKNOWN', 'COMMENT_UNKNOWN'],
    handle: ({ params, body, caller, request }) =>
      sayComment(deps, { id: params.id, caller, request, newId: randomUUID() }, body),
  });
