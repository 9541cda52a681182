import type { z } from 'zod';
import { SETTING_KEYS, SETTINGS } from '../../domain/settings.ts';
import type { PolicyFile } from '../../domain/rules/policy-file.ts';
import type { PolicyRow } from '../../prisma/queries/policy-history.ts';
import type { Effect, MovedFile } from '../moved-files.ts';
import type { movedFile, movedFiles, policyEntry, setting } from '../schemas/rules.ts';

/** The register with the values in force. */
export const settingViews = ({ settings }: PolicyFile): readonly z.input<typeof setting>[] =>
  SETTING_KEYS.map((key) => ({
    key,
    value: plain(settings[key]),
    default: plain(SETTINGS[key].default),
    unit: SETTINGS[key].unit,
    status: SETTINGS[key].status,
  }));

type Value = z.input<typeof setting>['value'];

/** As it is sent: a value is plain JSON, which its type, made of interfaces and of lists that nobody changes, does not say. */
function plain(value: unknown): Value {
  const sent: Value = JSON.parse(JSON.stringify(value));
  return sent;
}

export const effectView = ({ policy, files }: Effect): z.input<typeof movedFiles> => ({
  policy,
  items: files.map(movedFileView),
});

const movedFileView = ({ id, state, deadlines }: MovedFile): z.input<typeof movedFile> => ({
  amendmentId: id,
  title: state.title,
  ...(state.reference === undefined ? {} : { reference: state.reference }),
  deadlines: deadlines.map(({ task, kind, phase, from, to, isPast }) => ({
    task,
    kind,
    phase,
    assignees: state.tasks[task]?.assignees ?? [],
    from: from.date,
    to: to.date,
    isPast,
  })),
});

export function policyEntryView(
  { seq, at, by, event: { type, ...change } }: PolicyRow,
  names: Readonly<Record<string, string>>,
): z.input<typeof policyEntry> {
  const name = by.kind === 'PERSON' ? names[by.id] : undefined;
  return { seq, at: at.toISOString(), by, ...(name === undefined ? {} : { name }), type, change };
}
