import type { VNode } from 'preact';
import type { PathStep } from '../../domain/contract/places.ts';
import type { ProvisionKind } from '../../domain/contract/provision.ts';
import type { Language, Twins } from '../../domain/language.ts';
import { citedPath } from '../../locales/citation.ts';
import { textsIn } from '../../locales/texts.ts';
import { Radios } from '../components/radios.tsx';
import { Tag } from '../components/tag.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { contractUrl, placeUrl } from './contracts/reading.ts';
import { InLanguage, titleIn } from './contracts/twin-text.tsx';

const KINDS = ['PROVISION', 'AMENDMENT', 'CONTRACT'] as const;
type HitKind = (typeof KINDS)[number];

interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly contractId: string;
  /** In which it was found. */
  readonly language: Language;
  /** Of the file or the contract. */
  readonly title: Twins;
  readonly provision?: { readonly kind: ProvisionKind; readonly number?: string } | undefined;
  readonly path: readonly PathStep[];
  readonly excerpt: readonly { readonly text: string; readonly found: boolean }[];
}

interface SearchPageProps extends Frame {
  /** What was looked for; empty before anything was. */
  readonly q: string;
  readonly kind?: HitKind | undefined;
  readonly hits: readonly Hit[];
  /** Whether there may be more than are shown. */
  readonly isFull: boolean;
}

/** The search and what it found; where that is nothing, what to try. */
export function SearchPage({ q, kind, hits, isFull, ...frame }: SearchPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={q === '' ? t('search.title') : t('search.titleFor', { q })} section="SEARCH">
      <SearchBox label={t('search.label')} hint={t('search.hint')} button={t('search.button')} value={q}>
        <Radios
          name="kind"
          idPrefix="kind"
          classes="govuk-radios--inline govuk-radios--small"
          fieldset={{ legend: { text: t('search.kind.legend'), classes: 'govuk-fieldset__legend--s' } }}
          value={kind ?? ''}
          items={[
            { value: '', text: t('search.kind.ALL') },
            ...KINDS.map((each) => ({ value: each, text: t(`search.kind.${each}`) })),
          ]}
        />
      </SearchBox>
      {q !== '' && hits.length === 0 && <NothingFound language={language} q={q} kind={kind} />}
      {hits.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t(isFull ? 'search.most' : 'search.count', { count: hits.length, q })}</h2>
          <ol class="govuk-list app-hits">
            {hits.map((hit) => (
              <li key={`${hit.kind} ${hit.contractId} ${hit.id}`} class="app-hits__hit">
                <HitView language={language} hit={hit} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}

/** A hit: what it is and where it stands, with the passage in which it was found. */
function HitView({ language, hit }: { readonly language: Language; readonly hit: Hit }): VNode {
  const t = textsIn(language);
  const { kind, title, provision, path, excerpt } = hit;
  const shown = titleIn(language, title);
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={addressOf(hit, language)}>
          {provision === undefined ? (
            <InLanguage page={language} {...shown} />
          ) : (
            citedPath(language, [...path.slice(-1), provision])
          )}
        </a>{' '}
        <Tag classes="govuk-tag--grey">{t(`search.found.${kind}`)}</Tag>
      </h3>
      {provision !== undefined && (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{t('search.inContract', { title: shown.text })}</p>
      )}
      <p class="govuk-body" lang={hit.language === language ? undefined : hit.language}>
        {excerpt.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}
      </p>
    </>
  );
}

/** Where a hit is read; a passage of the other language beside the reader's own. */
function addressOf({ kind, id, contractId, language }: Hit, reader: Language): string {
  switch (kind) {
    case 'PROVISION':
      return placeUrl(contractId, id, language === reader ? {} : { text: 'both' });
    case 'AMENDMENT':
      return `/amendments/${id}`;
    case 'CONTRACT':
      return contractUrl(id);
  }
}

function NothingFound({ language, q, kind }: { language: Language; q: string; kind: HitKind | undefined }): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('search.none', { q })}</h2>
      <p class="govuk-body">{t('search.try.title')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {kind !== undefined && (
          <li>
            <a class="govuk-link" href={`/search?${new URLSearchParams({ q }).toString()}`}>
              {t('search.try.everywhere')}
            </a>
          </li>
        )}
        {(['fewer', 'other', 'number'] as const).map((advice) => (
          <li key={advice}>{t(`search.try.${advice}`)}</li>
        ))}
        <li>
          <a class="govuk-link" href="/contracts">
            {t('search.try.contracts')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/amendments">
            {t('search.try.files')}
          </a>
        </li>
      </ul>
    </>
  );
}
