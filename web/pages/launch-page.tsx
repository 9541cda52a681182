import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { WarningText } from '../components/warning-text.tsx';
import type { Field, Form, Values } from '../forms/field.ts';
import { FieldView, FormFields } from '../forms/form-fields.tsx';
import { PostForm } from '../forms/post-form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Problem } from '../layout/problem-summary.tsx';
import { Preview, previewed } from '../parts/preview.tsx';
import { RouteAhead, type LegAhead } from '../parts/route-ahead.tsx';

interface ExpectedRoute {
  readonly legs: readonly LegAhead[];
  readonly signedBy: IsoDate;
  readonly vacantAtLaunch: readonly Capacity[];
  readonly vacantLater: readonly Capacity[];
}

interface LaunchPageProps extends Frame {
  /** Whether the reader launches by himself; what others send is put to the president. */
  readonly launches: boolean;
  /** The contract, where there is but one. */
  readonly contract: string | undefined;
  /** Absent where there is no contract to amend. */
  readonly form: Form | undefined;
  /** What shapes the route that is shown, and is not sent. */
  readonly expected: readonly Field[];
  readonly route: ExpectedRoute;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  readonly asked?: string | undefined;
}

const ADDRESS = '/amendments/new';
const FORM = 'launch';

/** What the button that shows the route asks for. */
const ROUTE = 'route';

/** The launch of an amendment: what it is about, where it comes from, and the route it would take with its dates. */
export function LaunchPage(props: LaunchPageProps): VNode {
  const { language, launches, contract, form, problem } = props;
  const t = textsIn(language);
  const doing = launches ? 'LAUNCH' : 'PROPOSE';
  return (
    <Page
      {...props}
      title={t(`launch.title.${doing}`)}
      section="FILES"
      form={form === undefined ? undefined : FORM}
      islands={['preview']}
    >
      {contract !== undefined && <p class="govuk-body-l">{contract}</p>}
      {form === undefined && <p class="govuk-body">{t('launch.noContract')}</p>}
      {form !== undefined && (
        <PostForm id={FORM} action={ADDRESS} novalidate>
          <p class="govuk-body">{t(`launch.lead.${doing}`)}</p>
          <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          <FormFields language={language} form={form} values={props.values} faults={problem?.faults ?? {}} />
          <Expected {...props} />
          <Button preventDoubleClick>{t(`launch.send.${doing}`)}</Button>
        </PostForm>
      )}
    </Page>
  );
}

/** The route before anything is sent: what one expects shapes it. */
function Expected({ language, expected, values, route, asked }: LaunchPageProps): VNode {
  const t = textsIn(language);
  return (
    <Fieldset legend={{ text: t('launch.route'), classes: 'govuk-fieldset__legend--m' }} attributes={previewed(ROUTE)}>
      {expected.map((field) => (
        <FieldView key={field.name} field={field} language={language} values={values} faults={{}} />
      ))}
      <Preview
        id={ROUTE}
        action={ADDRESS}
        button={t('launch.expected.show')}
        line={t('routeAhead.signedBy', { date: route.signedBy })}
      >
        <Vacant language={language} when="LAUNCH" roles={route.vacantAtLaunch} />
        <Vacant language={language} when="QUALIFY" roles={route.vacantLater} />
        <Details summaryText={t('launch.steps')} open={asked === ROUTE}>
          <RouteAhead language={language} legs={route.legs} heading={2} />
        </Details>
      </Preview>
    </Fieldset>
  );
}

interface VacantProps {
  readonly language: Language;
  readonly when: 'LAUNCH' | 'QUALIFY';
  readonly roles: readonly Capacity[];
}

/** What the rules would refuse for want of somebody, said before it is sent. */
function Vacant({ language, when, roles }: VacantProps): VNode | null {
  if (roles.length === 0) return null;
  const t = textsIn(language);
  return (
    <WarningText iconFallbackText={t('routeAhead.warning')}>
      {t(`launch.vacant.${when}`, { roles })} {t('launch.vacant.whatToDo')}
    </WarningText>
  );
}
