import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { amendmentId, bilingual, id, instant, isoDate, line, list, optional, prose, sha256 } from './common.ts';
import { by, party } from './people.ts';

const scalar = z.union([z.number(), z.boolean(), z.string().max(100)]);
const named = z.record(z.string().max(100), z.number());
const term = z.strictObject({ fr: line, nl: line });

/** A setting's value is plain JSON; the register says of which kind. */
const value = z
  .union([scalar, list(z.union([scalar, term, named])), named])
  .meta({ description: 'A number, a switch, a choice, a list or an object, as the unit says.' });

export const setting = z
  .strictObject({
    key: z.string().meta({ example: 'cocobase.termDays' }),
    value,
    default: value,
    unit: z.string().meta({ example: 'CALENDAR_DAYS' }),
    status: z.enum(['VERIFIED', 'CONTRACT', 'DESIGN', 'UNVERIFIED']).meta({
      description: 'What the default rests on; `UNVERIFIED`: to be confirmed by a jurist.',
    }),
  })
  .meta({ id: 'Setting' });

export const settingValues = z
  .record(z.string().max(100), value)
  .meta({ example: { 'cocobase.termDays': 45 }, description: 'Values by the keys of the settings, each as a whole.' });

export const settingsChange = z.strictObject({ values: settingValues, reason: prose }).meta({ id: 'SettingsChange' });

export const closure = z
  .strictObject({ from: isoDate, until: isoDate, reason: z.enum(['BRIDGE_DAY', 'CLOSURE']), name: bilingual })
  .meta({
    id: 'Closure',
    description: 'Days that do not count, from a day to a day, both included.',
    example: {
      from: '2027-05-07',
      until: '2027-05-07',
      reason: 'BRIDGE_DAY',
      name: { fr: 'pont de l’Ascension', nl: 'brugdag na Hemelvaart' },
    },
  });

export const keptClosure = closure.extend({ id }).meta({ id: 'KeptClosure' });
export const newClosure = z.strictObject({ closure, why: optional(prose) }).meta({ id: 'NewClosure' });
export const correctedClosure = z.strictObject({ closure, why: prose }).meta({ id: 'CorrectedClosure' });
export const reasonGiven = z.strictObject({ reason: prose }).meta({ id: 'ReasonGiven' });

export const caretakerPeriod = z
  .strictObject({ id, from: isoDate, until: optional(isoDate) })
  .meta({ id: 'CaretakerPeriod', description: 'The government is in affaires courantes / lopende zaken (B13).' });
export const newCaretaker = z.strictObject({ from: isoDate, reason: optional(prose) }).meta({ id: 'NewCaretaker' });
export const endOfCaretaker = z.strictObject({ until: isoDate }).meta({ id: 'EndOfCaretaker' });

/** A change that is only looked at. */
export const policyChange = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('CHANGE_SETTINGS'), values: settingValues }),
    z.strictObject({ type: z.literal('ADD_CLOSURE'), closure }),
    z.strictObject({ type: z.literal('CORRECT_CLOSURE'), id, closure }),
    z.strictObject({ type: z.literal('TAKE_BACK_CLOSURE'), id }),
  ])
  .meta({ id: 'PolicyChange' });

const movedDeadline = z.strictObject({
  task: z.int().meta({ description: 'The number of the task in its file.' }),
  kind: z.enum(TASK_KINDS),
  phase: z.enum(PHASES),
  assignees: list(party),
  from: isoDate,
  to: isoDate,
  isPast: z.boolean().meta({ description: 'Whether it would be over already.' }),
});

export const movedFile = z
  .strictObject({
    amendmentId,
    title: bilingual,
    reference: optional(z.int()),
    deadlines: list(movedDeadline),
  })
  .meta({ id: 'MovedFile', description: 'An open file with those of its open deadlines that would move.' });

export const movedFiles = z
  .strictObject({
    policy: sha256.meta({
      description: 'Names the rules this was reckoned by: sent along, a file is moved to no others.',
    }),
    items: list(movedFile),
  })
  .meta({ id: 'MovedFiles' });

export const policyEntry = z
  .strictObject({
    seq: z.int(),
    at: instant,
    by,
    name: optional(z.string()),
    type: z.string(),
    change: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'PolicyEntry', description: 'A change of the settings, the calendar or the caretaker periods.' });

export const movingSeveral = z
  .strictObject({
    files: z.array(amendmentId).min(1).max(1000).readonly(),
    policy: sha256.meta({ description: 'The rules that were looked at.' }),
    reason: prose,
  })
  .meta({ id: 'MovingSeveral' });

export const severalMoved = z
  .strictObject({
    moved: list(amendmentId),
    failed: list(z.strictObject({ amendmentId, code: z.string() })).meta({
      description: 'One that is refused stops no other.',
    }),
  })
  .meta({ id: 'SeveralMoved' });

export const moving = z.strictObject({ policy: optional(sha256), reason: prose }).meta({ id: 'Moving' });

const termName = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('TASK'), task: z.int().min(1) }),
    z.strictObject({ kind: z.literal('PHASE'), phase: z.enum(PHASES) }),
  ])
  .meta({ id: 'TermName', description: 'The term of one task, or of a phase with all that is asked in it.' });

export const termStopped = z.strictObject({ term: termName, reason: prose }).meta({ id: 'TermStopped' });

export const termLengthened = z
  .strictObject({
    phase: z.enum(PHASES),
    days: z.int().meta({ description: 'Calendar days.' }),
    agreedBy: list(id).meta({ description: 'The organisations that agreed.' }),
    reason: prose,
  })
  .meta({ id: 'TermLengthened' });
