import type { VNode } from 'preact';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { citation } from '../../../locales/citation.ts';
import { amount, listOf } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { ProvisionPath } from './provision-name.tsx';
import { Quoted } from './twin-fields.tsx';

export interface WhatPageProps extends Frame {
  readonly id: string;
  readonly act: string;
  readonly provision: Provision;
  readonly path: readonly Provision[];
  /** Whether it can be written in. */
  readonly isText: boolean;
  /** What can be done to it. */
  readonly kinds: readonly InstructionKind[];
  /** The id that an instruction begun here will have. */
  readonly newId: string;
  /** The draft's instructions on it. */
  readonly already: readonly { readonly id: string; readonly kind: InstructionKind }[];
}

/** A provision as it is now, and the choice of what is to become of it. */
export function WhatPage(props: WhatPageProps): VNode {
  const { language, id, act, provision, path, kinds, newId, already } = props;
  const t = textsIn(language);
  const draft = `/amendments/${id}/draft`;
  const pageOf = (kind: InstructionKind): string =>
    `${draft}/instructions/${newId}?${new URLSearchParams({ provision: provision.id, kind }).toString()}`;
  return (
    <Page
      {...props}
      title={t('draft.provision.title')}
      section="FILES"
      back={{ href: `${draft}/add`, text: t('draft.provision.other') }}
    >
      <p class="govuk-body">{capitalised(act)}</p>
      <ProvisionPath language={language} path={path} />
      <h2 class="govuk-heading-m">{citation(language, provision)}</h2>
      <Now language={language} provision={provision} />
      {already.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('draft.provision.already')}</h2>
          <Choices
            items={already.map(({ id: each, kind }) => [`${draft}/instructions/${each}`, t(`instruction.${kind}`)])}
          />
        </>
      )}
      <h2 class="govuk-heading-m">{t('draft.provision.what')}</h2>
      {props.isText && (
        <>
          <Button href={`${draft}/text?provision=${encodeURIComponent(provision.id)}`}>{t('editor.open')}</Button>
          <p class="govuk-hint">{t('editor.openHint')}</p>
        </>
      )}
      {kinds.length === 0 && <p class="govuk-body">{t('draft.provision.nothing')}</p>}
      <Choices items={kinds.map((kind) => [pageOf(kind), t(`instruction.${kind}`)])} />
    </Page>
  );
}

const Choices = ({ items }: { readonly items: readonly (readonly [href: string, text: string])[] }): VNode => (
  <ul class="govuk-list govuk-list--spaced">
    {items.map(([href, text]) => (
      <li key={href}>
        <a class="govuk-link" href={href}>
          {capitalised(text)}
        </a>
      </li>
    ))}
  </ul>
);

/** What a provision says and holds today. */
function Now({ language, provision }: { readonly language: Language; readonly provision: Provision }): VNode {
  const t = textsIn(language);
  const { maturity, holders, itemKind, figures, text } = provision;
  const rows: readonly (readonly [string, string])[] = [
    ...(maturity === undefined
      ? []
      : ([
          [t('cell.MATURITY_NOW'), String(maturity.now)],
          [t('cell.MATURITY_TARGET'), String(maturity.target)],
        ] as const)),
    ...(holders === undefined ? [] : [[t('cell.HOLDERS'), listOf(language, holders)] as const]),
    ...(itemKind === undefined ? [] : [[t('cell.ITEM_KIND'), t(`itemKind.${itemKind}`)] as const]),
    ...Object.entries(figures ?? {}).map(([column, figure]) => [t('cell.FIGURE', { column }), amount(figure)] as const),
  ];
  return (
    <>
      <div class="app-twins">
        {(['fr', 'nl'] as const).map((each) => (
          <div key={each}>
            <p class="govuk-label govuk-label--s">{t('draft.provision.currentIn', { language: each })}</p>
            {text[each] === undefined ? (
              <p class="govuk-hint">{t('draft.provision.noText', { language: each })}</p>
            ) : (
              <Quoted lang={each}>{text[each]}</Quoted>
            )}
          </div>
        ))}
      </div>
      {rows.length > 0 && (
        <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
      )}
    </>
  );
}
