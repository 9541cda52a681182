import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { ChangedProvision } from '../../parts/redline.tsx';
import { ActOrigin } from './act-origin.tsx';
import { inOneLine, ProvisionFacts } from './provision-facts.tsx';
import type { ProvisionPageProps, WordingShown } from './provision-page.tsx';
import { originUrl } from './reading.ts';
import { InLanguage, titleIn, TwinText } from './twin-text.tsx';

/** The acts behind a provision, or that none touched it. */
export function Pedigree({ language, contract, origins }: ProvisionPageProps): VNode {
  const t = textsIn(language);
  const { signedOn } = contract.header;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('contracts.provision.pedigree')}</h2>
      {origins.length === 0 && (
        <p class="govuk-body">
          {signedOn === undefined
            ? t('contracts.provision.originalUnsigned')
            : t('contracts.provision.original', { on: signedOn })}
        </p>
      )}
      {origins.map((origin) => (
        <ActOrigin key={origin.actNumber} language={language} origin={origin} />
      ))}
    </section>
  );
}

/** What it said in turn, each time with what changed. */
export function Wordings({ language, wordings }: ProvisionPageProps): VNode {
  const t = textsIn(language);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('contracts.provision.earlier')}</h2>
      {wordings.length < 2 ? (
        <p class="govuk-body">{t('contracts.provision.oneWording')}</p>
      ) : (
        wordings.map((wording) => <WordingView key={wording.version} language={language} wording={wording} />)
      )}
    </section>
  );
}

/** One wording as a change of the one before it; the first as it reads. */
function WordingView({ language, wording }: { readonly language: Language; readonly wording: WordingShown }): VNode {
  const t = textsIn(language);
  const { version, asOn, first, change } = wording;
  return (
    <div>
      <p class="govuk-body govuk-!-font-weight-bold">{t('contracts.provision.since', { number: version, on: asOn })}</p>
      {first === undefined ? (
        <ChangedProvision language={language} change={{ ...change, path: [] }} twins="BESIDE" />
      ) : (
        <div class="app-provision">
          <TwinText reading={{ language, choice: 'both' }} text={inOneLine(first.text)} />
          <ProvisionFacts language={language} node={first} />
        </div>
      )}
    </div>
  );
}

/** What is about to touch it. */
export function Pending({ language, pending }: ProvisionPageProps): VNode {
  const t = textsIn(language);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('contracts.provision.pending')}</h2>
      {pending.length === 0 && <p class="govuk-body">{t('contracts.provision.noPending')}</p>}
      {pending.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {pending.map(({ id, title, phase }) => (
            <li key={id}>
              <a class="govuk-link" href={`/amendments/${id}`}>
                {title}
              </a>
              {phase !== undefined && ` (${t('contracts.provision.pendingPhase', { phase })})`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const LONGEST = 120;

/** The provisions right under it, each by how it begins. */
export function Under({ language, contract, version, day, node }: ProvisionPageProps): VNode | null {
  if (node.children.length === 0) return null;
  const reading = { language, choice: 'both', contractId: contract.id, version, asOn: day?.on } as const;
  return (
    <section>
      <h2 class="govuk-heading-m">{textsIn(language)('contracts.provision.under')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {node.children.map((child) => {
          const { text, ...said } = titleIn(language, inOneLine(child.text));
          return (
            <li key={child.id}>
              <a class="govuk-link" href={originUrl(reading, child.id)}>
                <InLanguage page={language} {...said} text={beginning(text)} />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const beginning = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
