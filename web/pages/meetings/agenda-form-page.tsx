import type { VNode } from 'preact';
import type { Bilingual } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Fieldset } from '../../components/fieldset.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';

/** A point as it stands in the form; its fields are under `points.<place>`. */
export interface EditedPoint {
  readonly id: string;
  readonly carried: number;
  readonly form: Form;
}

export interface AgendaFormPageProps extends Frame {
  readonly meetingId: string;
  readonly subject: string;
  readonly points: readonly EditedPoint[];
  /** What waits for the meeting and is not on its agenda. */
  readonly waiting: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Whether points can only be added, once the agenda is frozen. */
  readonly onlyAdds: boolean;
  /** In which capacity it is sent, where there is a choice. */
  readonly capacity: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
}

const FORM = 'agenda';

/** The agenda in order: each point can be moved, named and taken off, all of it by buttons that need no script. */
export function AgendaFormPage(props: AgendaFormPageProps): VNode {
  const { language, meetingId, subject, points, idempotencyKey } = props;
  const t = textsIn(language);
  const back = `/meetings/${meetingId}`;
  return (
    <Page
      {...props}
      title={t('meetingForm.agenda.title')}
      section="MEETINGS"
      back={{ href: back, text: t('meetingTaskPage.toMeeting') }}
      form={FORM}
    >
      <p class="govuk-body-l">{subject}</p>
      <p class="govuk-body">{t('meetingForm.agenda.lead')}</p>
      <PostForm id={FORM} action={`${back}/agenda`} novalidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormFields
          language={language}
          form={props.capacity}
          values={props.values}
          faults={props.problem?.faults ?? {}}
        />
        {points.length === 0 && <p class="govuk-body">{t('meetingForm.agenda.none')}</p>}
        {points.map((point, place) => (
          <PointFields key={point.id} {...props} point={point} place={place} />
        ))}
        <Button classes="govuk-button--secondary" name="ask" value="add">
          {t('meetingForm.agenda.add')}
        </Button>
        <Waiting {...props} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('meetingForm.agenda.save')}</Button>
          <a class="govuk-link" href={back}>
            {t('meetingForm.cancelLink')}
          </a>
        </div>
      </PostForm>
    </Page>
  );
}

function PointFields({
  language,
  points,
  point,
  place,
  values,
  problem,
  onlyAdds,
}: AgendaFormPageProps & { readonly point: EditedPoint; readonly place: number }): VNode {
  const t = textsIn(language);
  const number = place + 1;
  const carried = point.carried === 0 ? '' : ` (${t('meetingForm.agenda.carried', { count: point.carried })})`;
  const moves = onlyAdds
    ? []
    : [
        ...(place === 0 ? [] : (['up'] as const)),
        ...(place === points.length - 1 ? [] : (['down'] as const)),
        'remove' as const,
      ];
  return (
    <div class="app-agenda-point">
      <Fieldset
        legend={{
          text: t('meetingForm.agenda.point', { number }) + carried,
          classes: 'govuk-fieldset__legend--s',
        }}
      >
        <FormFields language={language} form={point.form} values={values} faults={problem?.faults ?? {}} />
        <div class="govuk-button-group">
          {moves.map((move) => (
            <Button
              key={move}
              classes="govuk-button--secondary govuk-!-margin-bottom-1"
              name="ask"
              value={`${move}.${place}`}
              attributes={{ 'aria-label': t(`meetingForm.agenda.${move}Point`, { number }) }}
            >
              {t(`meetingForm.agenda.${move}`)}
            </Button>
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

/** What waits for the meeting and was taken off: it comes back by a button. */
function Waiting({ language, waiting }: AgendaFormPageProps): VNode | null {
  const t = textsIn(language);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 class="govuk-heading-s" id="waiting">
        {t('meetingForm.agenda.waiting')}
      </h2>
      <ul class="govuk-list">
        {waiting.map(({ id, title }) => (
          <li key={id}>
            {title[language]}
            <br />
            <Button classes="govuk-button--secondary govuk-!-margin-bottom-2" name="ask" value={`put.${id}`}>
              {t('meetingForm.agenda.putBack')}
              <span class="govuk-visually-hidden"> – {title[language]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
