import { POSITIONS } from '../../../domain/amendment/decisions.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { placeName } from '../../../locales/remark.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { TaskDetail } from '../../views/task-detail.ts';
import {
  both,
  choice,
  date,
  hiddenNumber,
  is,
  line,
  options,
  prose,
  remarks,
  remarksOn,
} from '../../../web/forms/fields.ts';
import type { Field, Form, When } from '../../../web/forms/field.ts';
import { conflictForm } from './conflict-form.ts';
import { motionForm } from './motion-form.ts';
import { qualificationForm } from './qualification-form.ts';
import { returnTo } from './return-to.ts';
import { signatureForm } from './signature-form.ts';

/** What a form is made from: the texts of its reader, and the task with what belongs to it. */
export interface FormContext {
  readonly t: Texts;
  readonly detail: TaskDetail;
  /** In which provisions are named. */
  readonly language: Language;
  /** The phases that lie behind the task's. */
  readonly behind: readonly Phase[];
}

type FormOf = (context: FormContext) => Form;

/** What each kind of task asks its reader to fill in. */
const FORMS: Readonly<Record<TaskKind, FormOf>> = {
  LAUNCH: ({ t }) => [
    choice(
      'outcome',
      t('form.outcome'),
      options(
        ['LAUNCH', 'REFUSE'],
        (each) => t(`choose.LAUNCH.${each}`),
        (each) => t(`follows.LAUNCH.${each}`),
      ),
    ),
    reason(t, is('outcome', 'REFUSE')),
  ],
  DRAFT: ({ t, detail }) => [
    hiddenNumber('revision', detail.draft?.revision ?? 0),
    hiddenNumber('baseVersion', detail.draft?.baseVersion ?? 0),
    choice(
      'language',
      t('form.draftingLanguage'),
      options(LANGUAGES, (each) => t(`language.${each}`)),
      { hint: t('hint.draftingLanguage') },
    ),
  ],
  SETTLE_CONFLICT: conflictForm,
  TRANSLATE: ({ detail }) => [hiddenNumber('revision', detail.draft?.revision ?? 0)],
  CHECK_TRANSLATION: ({ t }) => [
    choice(
      'outcome',
      t('form.outcome'),
      options(
        ['CONFIRM', 'SEND_BACK'],
        (each) => t(`choose.CHECK_TRANSLATION.${each}`),
        (each) => t(`follows.CHECK_TRANSLATION.${each}`),
      ),
    ),
    reason(t, is('outcome', 'SEND_BACK')),
  ],
  QUALIFY: ({ t }) => qualificationForm(t),
  CONFIRM_MATERIAL_ERROR: ({ t }) => [
    choice(
      'outcome',
      t('form.outcome'),
      options(
        ['CONFIRM', 'DISPUTE'],
        (each) => t(`choose.CONFIRM_MATERIAL_ERROR.${each}`),
        (each) => t(`follows.CONFIRM_MATERIAL_ERROR.${each}`),
      ),
    ),
    reason(t, is('outcome', 'DISPUTE')),
  ],
  DECIDE_ENVELOPE: ({ t }) => [
    choice(
      'outcome',
      t('form.outcome'),
      options(
        ['ALLOW', 'OBJECT'],
        (each) => t(`choose.DECIDE_ENVELOPE.${each}`),
        (each) => t(`follows.DECIDE_ENVELOPE.${each}`),
      ),
    ),
    reason(t),
  ],
  RECORD_PROTOCOL: ({ t }) => [
    line('number', t('form.protocolNumber'), { hint: t('hint.protocolNumber') }),
    date('date', t('form.protocolDate')),
  ],
  GIVE_FINANCE_OPINION: ({ t }) => [position(t), prose('remark', t('form.remark'))],
  NEGOTIATE: ({ t }) => [
    choice(
      'outcome',
      t('form.outcome'),
      options(
        ['AGREE', 'DISAGREE'],
        (each) => t(`choose.NEGOTIATE.${each}`),
        (each) => t(`follows.NEGOTIATE.${each}`),
      ),
    ),
    prose('remark', t('form.remark'), { when: is('outcome', 'AGREE') }),
    reason(t, is('outcome', 'DISAGREE')),
  ],
  CONVOKE_COCOBASE: () => [],
  GIVE_POSITION: ({ t }) => [position(t), remarks(t('form.remarks'), t('hint.remarks'))],
  GIVE_AUTHORITY_POSITION: ({ t }) => [position(t), prose('remark', t('form.remark'))],
  RECORD_REASONED_OPINION: ({ t }) => [
    ...LANGUAGES.map((language) => prose(`opinion.${language}`, t('form.opinionIn', { language }))),
    date('on', t('form.opinionDate')),
  ],
  GIVE_MINISTER_OPINION: ({ t }) => [position(t), prose('remark', t('form.remark'))],
  VOTE: ({ t }) => [
    choice(
      'vote',
      t('form.vote'),
      options(
        ['FOR', 'AGAINST', 'ABSTAIN', 'INTEREST_DECLARED'],
        (each) => t(`choose.VOTE.${each}`),
        (each) => t(`follows.VOTE.${each}`),
      ),
    ),
    prose('remark', t('form.remark'), { when: is('vote', 'FOR', 'AGAINST', 'ABSTAIN') }),
    reason(t, is('vote', 'INTEREST_DECLARED')),
  ],
  PUT_MOTION: ({ t, behind }) => motionForm(t, behind),
  GIVE_VISA: ({ t, behind }) => [
    choice(
      'outcome',
      t('form.outcome'),
      options(
        ['GRANT', 'CHANGE_ENTRY_INTO_FORCE', 'RETURN'],
        (each) => t(`choose.GIVE_VISA.${each}`),
        (each) => t(`follows.GIVE_VISA.${each}`),
      ),
    ),
    prose('remark', t('form.remark'), { when: is('outcome', 'GRANT') }),
    choice(
      'clause.kind',
      t('form.clause'),
      options(['LAST_SIGNATURE', 'DATE'], (each) => t(`form.clauseKind.${each}`)),
      { when: changesClause },
    ),
    date('clause.on', t('form.clauseDate'), { when: both(changesClause, is('clause.kind', 'DATE')) }),
    returnTo(t, behind, 'to', is('outcome', 'RETURN')),
    reason(t, is('outcome', 'CHANGE_ENTRY_INTO_FORCE', 'RETURN')),
  ],
  SIGN: ({ t, detail, behind }) =>
    signatureForm(t, detail.task.capacity === 'MINISTER', returnTo(t, behind, 'to', is('outcome', 'RETURN'))),
  GIVE_STAKEHOLDER_OPINION: ({ t, detail, language }) => [
    position(t),
    ...remarksOn(
      { label: t('form.remarks'), hint: t('hint.remarks') },
      t('form.remarksByProvision', { count: detail.changes.length }),
      detail.changes.map((change) => [change.provisionId, placeName(language, change)]),
    ),
  ],
  // Remarks are answered where they stand together, page by page.
  ANSWER_REMARKS: () => [],
  NOTE_COCOBASE: ({ t }) => [
    date('on', t('form.notedOn'), { hint: t('hint.notedOn') }),
    prose('remark', t('form.remark')),
  ],
  PUBLISH: ({ t }) => [
    ...LANGUAGES.map((language) => ({
      legend: t('form.publishedIn', { language }),
      fields: [
        date(`versions.${language}.on`, t('form.publishedOn')),
        line(`versions.${language}.place`, t('form.place'), { hint: t('hint.place') }),
      ],
    })),
    date('bosaCopyOn', t('form.bosaCopyOn')),
  ],
  TRANSMIT: ({ t }) => [date('on', t('form.transmittedOn')), line('means', t('form.means'), { hint: t('hint.means') })],
};

export const formFor = (context: FormContext): Form => FORMS[context.detail.task.kind](context);

const changesClause = is('outcome', 'CHANGE_ENTRY_INTO_FORCE');

const reason = (t: Texts, when?: When): Field => prose('reason', t('form.reason'), { when, hint: t('hint.reason') });

const position = (t: Texts): Field =>
  choice(
    'position',
    t('form.position'),
    options(
      POSITIONS,
      (each) => t(`position.${each}`),
      (each) => t(`follows.position.${each}`),
    ),
  );
