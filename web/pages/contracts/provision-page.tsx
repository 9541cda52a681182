import type { VNode } from 'preact';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { PathStep, ProvisionChange } from '../../../domain/contract/redline.ts';
import { citation } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Breadcrumbs } from '../../components/breadcrumbs.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Origin } from './act-origin.tsx';
import { backToText, type ContractShown } from './contract-parts.tsx';
import { inOneLine, ProvisionFacts } from './provision-facts.tsx';
import { Pedigree, Pending, Under, Wordings } from './provision-sections.tsx';
import { placeUrl, type Reading, type ReadingNode } from './reading.ts';
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
  const { contract, version, isGone, node, path, address, language } = props;
  const t = textsIn(language);
  const reading: Reading = { language, choice: 'both', contractId: contract.id, version };
  const named = [...path.slice(-1), node].map((step) => citation(language, step)).join(' › ');
  return (
    <Page {...props} title={named} section="CONTRACTS" back={backToText(language, contract, version)}>
      {path.length > 0 && (
        <Breadcrumbs
          labelText={t('contracts.provision.where')}
          items={path.map((step) => ({
            text: `${citation(language, step)} – ${titleIn(language, step.text).text}`,
            href: placeUrl(contract.id, step.id, { version }),
          }))}
        />
      )}
      {isGone && <InsetText>{t('contracts.provision.gone')}</InsetText>}
      <div class="app-provision">
        <TwinText reading={reading} text={inOneLine(node.text)} />
        <ProvisionFacts language={language} node={node} />
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={placeUrl(contract.id, node.id, { version })}>
          {t('contracts.provision.inContract')}
        </a>
        <br />
        {t('contracts.provision.address')} <code class="app-hash">{address}</code>
      </p>
      <Pedigree {...props} />
      <Wordings {...props} />
      <Pending {...props} />
      <Under {...props} />
    </Page>
  );
}
