import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { Answer } from '../../../domain/meetings/meeting/meeting.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/radios.tsx';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import type { InvitedShown, MeetingShown } from './meeting-shown.ts';
import { PostForm } from '../../forms/post-form.tsx';

const ANSWERS = ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const satisfies readonly Answer[];

interface Props {
  readonly language: Language;
  readonly meeting: MeetingShown;
  readonly idempotencyKey: string;
}

/** Who is invited, what each answered, and once it was held who was there; with the reader's own answer to give. */
export function InvitedSection({ language, meeting, idempotencyKey }: Props): VNode {
  const t = textsIn(language);
  const { invited, wasInvited } = meeting;
  return (
    <section aria-labelledby="invited">
      <h2 class="govuk-heading-m" id="invited">
        {t(wasInvited ? 'meetingPage.invited.heading' : 'meetingPage.invited.willBe')}
      </h2>
      {invited.length === 0 ? (
        <p class="govuk-body">{t('meetingPage.invited.none')}</p>
      ) : (
        <People language={language} invited={invited} wasInvited={wasInvited} />
      )}
      {meeting.own !== undefined && (
        <OwnAnswer
          language={language}
          meetingId={meeting.id}
          answer={meeting.own.answer}
          idempotencyKey={idempotencyKey}
        />
      )}
    </section>
  );
}

function People({
  language,
  invited,
  wasInvited,
}: {
  readonly language: Language;
  readonly invited: readonly InvitedShown[];
  readonly wasInvited: boolean;
}): VNode {
  const t = textsIn(language);
  if (!wasInvited) {
    return (
      <ul class="govuk-list govuk-list--bullet">
        {invited.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    );
  }
  const isHeld = invited.some(({ present }) => present !== undefined);
  return (
    <Scroll label={t('meetingPage.invited.list')}>
      <Table
        firstCellIsHeader
        head={[
          { text: t('meetingPage.invited.name') },
          { text: t('meetingPage.invited.answer') },
          ...(isHeld ? [{ text: t('meetingPage.invited.presence') }] : []),
        ]}
        rows={invited.map(({ name, answer, present }) => [
          { text: name },
          { text: answer === undefined ? t('meetingPage.invited.silent') : t(`invitationAnswer.${answer}`) },
          ...(isHeld ? [{ text: t(`meetingPage.invited.${present === true ? 'present' : 'absent'}`) }] : []),
        ])}
      />
    </Scroll>
  );
}

/** Whether the reader comes: what he would answer in his calendar. */
function OwnAnswer({
  language,
  meetingId,
  answer,
  idempotencyKey,
}: {
  readonly language: Language;
  readonly meetingId: string;
  readonly answer: Answer | undefined;
  readonly idempotencyKey: string;
}): VNode {
  const t = textsIn(language);
  return (
    <PostForm action={`/meetings/${meetingId}/answer`} class="app-no-print" novalidate>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Radios
        name="answer"
        idPrefix="f-answer"
        fieldset={{ legend: { text: t('meetingPage.invited.yours'), classes: 'govuk-fieldset__legend--s' } }}
        items={ANSWERS.map((value) => ({ value, text: capitalised(t(`meetingPage.invited.own.${value}`)) }))}
        value={answer ?? ''}
      />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {t('meetingPage.invited.send')}
      </Button>
    </PostForm>
  );
}
