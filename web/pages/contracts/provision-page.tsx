import type { VNode } from 'preact';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { PathStep } from '../../../domain/contract/places.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import { citation, citedPath } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Breadcrumbs } from '../../components/breadcrumbs.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Origin } from './act-origin.tsx';
import { backToText, type ContractShown } from './contract-parts.tsx';
import { inOneLine, ProvisionFacts } from './provision-facts.tsx';
import { Pedigree, Pending, Under, Wordings } from './provision-sections.tsx';
import { DayForm, DayNotice, type DayShown } from './text-of-day.tsx';
import { placeUrl, provisionUrl, type Reading, type ReadingNode } from './reading.ts';
import { titleIn, TwinText } from './twin-text.tsx';

/** What a provision said from a version on, as a change of what it said before; of its first wording also itself. */
export interface WordingShown {
  readonly version: number;
  readonly asOn: IsoDate;
  readonly change: ProvisionChange;
  readonly first?: Provision | undefined;
}

/** A file under way that touches the provision. */
export interface PendingShown {
  readonly id: string;
  readonly title: string;
  readonly phase?: Phase | undefined;
}

export interface ProvisionPageProps extends Frame {
  readonly contract: ContractShown;
  /** Which version is read; absent for the newest. */
  readonly version?: number | undefined;
  /** The day as on which it is read, whatever the version. */
  readonly day?: DayShown | undefined;
  /** The first day on which the contract has a text. */
  readonly from: IsoDate;
  /** Whether the newest version has it no more. */
  readonly isGone: boolean;
  readonly node: ReadingNode;
  /** The headings above it, the outermost first. */
  readonly path: readonly (PathStep & { readonly id: string })[];
  /** The acts that made it what it is, the latest first. */
  readonly origins: readonly Origin[];
  /** The latest first; one alone where it never changed. */
  readonly wordings: readonly WordingShown[];
  readonly pending: readonly PendingShown[];
  /** Its address for good. */
  readonly address: string;
}

/** Where a provision comes from: its text, the acts that made it, what it said before, and what is about to touch it. */
export function ProvisionPage(props: ProvisionPageProps): VNode {
  const { contract, version, day, from, isGone, node, path, address, language } = props;
  const t = textsIn(language);
  const reading: Reading = { language, choice: 'both', contractId: contract.id, version, asOn: day?.on };
  const place = { version, asOn: day?.on };
  const named = citedPath(language, [...path.slice(-1), node]);
  return (
    <Page {...props} title={named} section="CONTRACTS" back={backToText(language, contract, version)}>
      {path.length > 0 && (
        <Breadcrumbs
          labelText={t('contracts.provision.where')}
          items={path.map((step) => ({
            text: `${citation(language, step)} – ${titleIn(language, step.text).text}`,
            href: placeUrl(contract.id, step.id, place),
          }))}
        />
      )}
      {day !== undefined && <DayNotice language={language} day={day} today={provisionUrl(contract.id, node.id)} />}
      {isGone && <InsetText>{t('contracts.provision.gone')}</InsetText>}
      <div class="app-provision">
        <TwinText reading={reading} text={inOneLine(node.text)} />
        <ProvisionFacts language={language} node={node} />
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={placeUrl(contract.id, node.id, place)}>
          {t('contracts.provision.inContract')}
        </a>
        <br />
        {t('contracts.provision.address')} <code class="app-hash">{address}</code>
      </p>
      <Details summaryText={t('textOfDay.ask')} classes="govuk-!-margin-bottom-4">
        <DayForm language={language} contractId={contract.id} on={day?.on} from={from} provisionId={node.id} />
      </Details>
      <Pedigree {...props} />
      <Wordings {...props} />
      <Pending {...props} />
      <Under {...props} />
    </Page>
  );
}
