import type { VNode } from 'preact';
import type { FileAction } from '../../domain/amendment/rights.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ChangedProvision, type Motives } from '../parts/redline.tsx';
import { TwinDifferences, type DifferenceShown } from '../parts/twin-differences.tsx';
import { WordLink } from '../parts/word-link.tsx';
import { Actions } from './dossier/actions.tsx';
import { Agendas, type OnAgenda } from './dossier/agendas.tsx';
import { DecisionsSection, type Decided } from './dossier/decisions.tsx';
import { DocumentsSection, type DossierDocument } from './dossier/documents.tsx';
import { ImpactSection, type Impact } from './dossier/impact.tsx';
import { LeadSection, Standing, type Lead } from './dossier/lead.tsx';
import { OpinionsSection, type OpinionsOf } from './dossier/opinions.tsx';
import { RouteSection, type DossierRoute } from './dossier/route.tsx';
import { SealLine, type Sealed } from './dossier/seal.tsx';
import { TimelineSection, type Happened } from './dossier/timeline.tsx';
import { Waits, type OwnTask } from './dossier/waits.tsx';

export interface DossierPageProps extends Frame {
  readonly id: string;
  readonly title: Bilingual;
  readonly lead: Lead;
  readonly ownTasks: readonly OwnTask[];
  readonly agendas: readonly OnAgenda[];
  readonly allowed: readonly FileAction[];
  readonly route: DossierRoute;
  readonly changes: readonly ProvisionChange[];
  readonly motives: Motives;
  readonly differences: readonly DifferenceShown[];
  /** Whether the reader may propose changes from a word processor. */
  readonly proposes: boolean;
  readonly impact?: Impact | undefined;
  readonly opinions: readonly OpinionsOf[];
  readonly decisions: readonly Decided[];
  readonly documents: readonly DossierDocument[];
  /** Whether the reader may take the whole file away as one archive. */
  readonly archived: boolean;
  readonly happened: readonly Happened[];
  /** `undefined` before the file's first anchor. */
  readonly sealed: Sealed | undefined;
  /** What the reader has just done, if the address says so. */
  readonly done?: unknown;
}

/** A file's dossier: all that a minister's cabinet, the president or the court will want to find in one place. */
export function DossierPage(props: DossierPageProps): VNode {
  const { id, title, lead, ownTasks, allowed, route, changes, motives, impact } = props;
  const { opinions, decisions, documents, happened, done, ...frame } = props;
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={title[language]} section="FILES" back={{ href: '/amendments', text: t('dossier.back') }}>
      <Done language={language} done={done} />
      <Standing language={language} lead={lead} />
      <Waits language={language} tasks={ownTasks} />
      <Agendas language={language} agendas={props.agendas} />
      <LeadSection language={language} lead={lead} />
      <Contents language={language} />
      <Actions language={language} amendmentId={id} allowed={allowed} />
      <RouteSection language={language} route={route} />
      <ChangesSection language={language} changes={changes} motives={motives} />
      {props.proposes && <WordLink language={language} amendmentId={id} />}
      <TwinDifferences language={language} amendmentId={id} differences={props.differences} />
      <ImpactSection language={language} impact={impact} />
      <OpinionsSection language={language} groups={opinions} />
      <DecisionsSection language={language} decisions={decisions} />
      <DocumentsSection language={language} amendmentId={id} documents={documents} archived={props.archived} />
      <TimelineSection language={language} happened={happened} />
      <SealLine language={language} amendmentId={id} sealed={props.sealed} />
    </Page>
  );
}

const DONE = [
  'suspended',
  'resumed',
  'lengthened',
  'launched',
  'proposed',
  'withdrawn',
  'motion',
  'closed',
  'reassigned',
  'contested',
] as const;

function Done({ language, done }: Pick<DossierPageProps, 'done'> & { readonly language: Language }): VNode | null {
  const t = textsIn(language);
  const known = DONE.find((each) => each === done);
  if (known === undefined) return null;
  return (
    <NotificationBanner
      type="success"
      titleText={t('dossier.done.title')}
      titleId="done"
      classes="app-no-print"
      text={t(`dossier.done.${known}`)}
    />
  );
}

const SECTIONS = {
  route: 'dossier.route.heading',
  changes: 'dossier.changes.heading',
  impact: 'dossier.impact.heading',
  opinions: 'opinions.heading',
  decisions: 'decided.heading',
  documents: 'dossier.documents.heading',
  timeline: 'happened.heading',
} as const;

const NAMES = ['route', 'changes', 'impact', 'opinions', 'decisions', 'documents', 'timeline'] as const;

/** The ways to the parts of a long page. */
function Contents({ language }: { readonly language: Language }): VNode {
  const t = textsIn(language);
  return (
    <nav class="app-contents app-no-print" aria-label={t('dossier.contents')}>
      <ul class="govuk-list">
        {NAMES.map((name) => (
          <li key={name}>
            <a class="govuk-link" href={`#${name}`}>
              {t(SECTIONS[name])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChangesSection({ language, changes, motives }: Pick<DossierPageProps, 'language' | 'changes' | 'motives'>) {
  const t = textsIn(language);
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {t('dossier.changes.heading')}
      </h2>
      <p class="govuk-body">
        {changes.length === 0
          ? t('dossier.changes.none')
          : `${t('dossier.changes.count', { count: changes.length })} ${t('mail.changes.legend')}`}
      </p>
      {changes.map((change) => (
        <ChangedProvision
          key={change.provisionId}
          language={language}
          change={change}
          motives={motives}
          twins="BESIDE"
        />
      ))}
    </section>
  );
}
