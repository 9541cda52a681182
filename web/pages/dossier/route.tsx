import type { VNode } from 'preact';
import type { Branch } from '../../../domain/amendment/phases.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { TaskList } from '../../components/task-list.tsx';
import { LegFacts, type Leg } from './leg.tsx';

/** The way to the signature, and the branches that go side by side after it. */
export interface DossierRoute {
  readonly main: readonly Leg[];
  readonly branches: readonly { readonly branch: Branch; readonly legs: readonly Leg[] }[];
}

interface Props {
  readonly language: Language;
  readonly route: DossierRoute;
}

/** The route as a list of what is done, under way and to come. */
export function RouteSection({ language, route: { main, branches } }: Props): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="route">
      <h2 class="govuk-heading-m" id="route">
        {t('dossier.route.heading')}
      </h2>
      <h3 class="govuk-heading-s">{t('dossier.route.toSignature')}</h3>
      <Legs language={language} name="main" legs={main} />
      <h3 class="govuk-heading-s">{t('dossier.route.afterSignature')}</h3>
      <p class="govuk-body">{t('dossier.route.sideBySide')}</p>
      <div class="app-branches">
        {branches.map(({ branch, legs }) => (
          <div key={branch} class="app-branches__one">
            <h4 class="govuk-heading-s">{t(`dossier.route.branch.${branch}`)}</h4>
            <Legs language={language} name={branch.toLowerCase()} legs={legs} />
          </div>
        ))}
      </div>
    </section>
  );
}

interface LegsProps {
  readonly language: Language;
  readonly name: string;
  readonly legs: readonly Leg[];
}

const Legs = ({ language, name, legs }: LegsProps): VNode => (
  <TaskList
    idPrefix={`route-${name}`}
    classes="app-route"
    items={legs.map((leg) => ({
      title: { text: textsIn(language)(`phase.${leg.phase}`), classes: 'govuk-!-font-weight-bold' },
      hint: { text: <LegFacts language={language} leg={leg} /> },
      status: statusOf(language, leg),
    }))}
  />
);

/** In words: done is told without a colour, what is under way and late with one. */
function statusOf(language: Language, { status, open }: Leg) {
  const t = textsIn(language);
  const text = t(`page.leg.${status}`);
  switch (status) {
    case 'DONE':
    case 'DROPPED':
      return { text };
    case 'NOW':
      return open.some(({ late }) => late)
        ? { tag: { text: t('dossier.route.late'), classes: 'govuk-tag--red' } }
        : { tag: { text, classes: 'govuk-tag--blue' } };
    case 'TO_COME':
      return { tag: { text, classes: 'govuk-tag--grey' } };
  }
}
