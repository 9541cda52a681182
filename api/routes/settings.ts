import { z } from 'zod';
import { policyHistory } from '../../prisma/queries/policy-history.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { effectOf } from '../moved-files.ts';
import { changePolicy, NOT_YET_SAID, policyAfter } from '../policy-change.ts';
import { mustDo, mustWorkHere } from '../rights.ts';
import { list, pageOf, paging } from '../schemas/common.ts';
import { movedFiles, policyChange, policyEntry, setting, settingsChange } from '../schemas/rules.ts';
import { effectView, policyEntryView, settingViews } from '../views/rules.ts';

const SETTINGS = z.strictObject({ items: list(setting) });

export const settingRoutes = (deps: Dependencies): readonly Operation[] => [
  listSettings(deps),
  changeSettings(deps),
  previewPolicy(deps),
  readPolicyHistory(deps),
];

const listSettings = (deps: Dependencies): Operation =>
  get({
    path: '/settings',
    act: 'READ_RULES',
    tag: 'Rules',
    summary: 'The register of settings: value in force, default, unit, and what it rests on',
    answer: SETTINGS,
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      mustWorkHere(caller);
      return { items: settingViews(await deps.policy.file()) };
    },
  });

export const changeSettings = (deps: Dependencies): Operation =>
  post({
    path: '/settings',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'Change settings, with the reason; open files keep theirs until they are moved',
    body: settingsChange,
    answer: SETTINGS,
    refusals: ['NOT_ALLOWED', 'SETTING_INVALID', 'SETTING_UNCHANGED'],
    handle: async ({ body, caller, request }) => {
      await changePolicy(deps, { caller, request, command: { type: 'CHANGE_SETTINGS', ...body } });
      return { items: settingViews(await deps.policy.file()) };
    },
  });

const previewPolicy = (deps: Dependencies): Operation =>
  post({
    path: '/policy/preview',
    act: 'PREVIEW_RULES',
    tag: 'Rules',
    summary: 'What a change of the rules would do to open deadlines; nothing is recorded',
    body: policyChange,
    answer: movedFiles,
    refusals: ['NOT_ALLOWED', 'SETTING_INVALID', 'SETTING_UNCHANGED', 'CLOSURE_UNKNOWN', 'CLOSURE_OVERLAPS'],
    handle: async ({ body, caller, request: { key } }) => {
      const command = { id: key, ...body, reason: NOT_YET_SAID };
      return effectView(await effectOf(deps, policyAfter(await deps.policy.file(), command, caller)));
    },
  });

const readPolicyHistory = (deps: Dependencies): Operation =>
  get({
    path: '/policy/history',
    act: 'READ_RULE_CHANGES',
    tag: 'Rules',
    summary: 'Every change of the settings, the calendar and the caretaker periods, the latest first',
    query: z.strictObject(paging),
    answer: pageOf(policyEntry),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit }, caller }) => {
      mustDo(caller, 'READ_RULE_CHANGES');
      const [before] = keyOf(z.tuple([z.int()]), cursor) ?? [];
      const rows = await policyHistory(deps.db, limit + 1, before);
      const names = await namesOf(
        deps.db,
        rows.flatMap(({ by }) => (by.kind === 'PERSON' ? [by.id] : [])),
        caller.language,
      );
      return pageFrom(
        rows,
        limit,
        ({ seq }) => [seq],
        (row) => policyEntryView(row, names),
      );
    },
  });
