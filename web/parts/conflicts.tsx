import type { VNode } from 'preact';
import type { ConflictKind, ThreeTexts } from '../../domain/contract/conflict.ts';
import type { ProvisionKind } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { citation } from '../../locales/citation.ts';
import { textsIn } from '../../locales/texts.ts';
import { Table } from '../components/table.tsx';
import { Scroll } from './scroll.tsx';

/** What a file and an act in force both changed: the text both began with, theirs, and that of the file. */
export interface ConflictShown {
  readonly conflict: number;
  readonly kind: ConflictKind;
  readonly provisionId: string;
  readonly provisionKind?: ProvisionKind;
  readonly number?: string;
  readonly texts: Readonly<Partial<Record<Language, ThreeTexts>>>;
  readonly cells: readonly {
    readonly cell: string;
    readonly column?: string;
    readonly base?: string;
    readonly theirs?: string;
    readonly mine?: string;
  }[];
}

const SIDES = ['base', 'theirs', 'mine'] as const;

interface Props {
  readonly language: Language;
  readonly conflicts: readonly ConflictShown[];
}

/** Each conflict with its three texts side by side, one row a language. */
export function Conflicts({ language, conflicts }: Props): VNode | null {
  if (conflicts.length === 0) return null;
  const t = textsIn(language);
  return (
    <section aria-labelledby="conflicts">
      <h2 class="govuk-heading-m" id="conflicts">
        {t('conflict.heading')}
      </h2>
      <p class="govuk-body">{t('conflict.lead')}</p>
      {conflicts.map((each) => (
        <ConflictView key={each.conflict} language={language} conflict={each} />
      ))}
    </section>
  );
}

function ConflictView({ language, conflict: each }: { readonly language: Language; readonly conflict: ConflictShown }) {
  const t = textsIn(language);
  const { conflict, kind, provisionId, provisionKind, number, texts, cells } = each;
  const named =
    provisionKind === undefined ? provisionId : citation(language, { kind: provisionKind, ...(number && { number }) });
  const title = t('conflict.legend', { number: conflict + 1, provision: named });
  const rows = [
    ...(['fr', 'nl'] as const).flatMap((said) => {
      const three = texts[said];
      if (three === undefined) return [];
      return [
        [
          { text: t(`language.${said}`) },
          ...SIDES.map((side) => ({
            text: (
              <span lang={said} class="app-lines">
                {three[side] ?? t('none')}
              </span>
            ),
          })),
        ],
      ];
    }),
    ...cells.map((cell) => [
      { text: t(`conflict.cell.${cell.column === undefined ? 'OTHER' : 'FIGURE'}`, { column: cell.column ?? '' }) },
      ...SIDES.map((side) => ({ text: cell[side] ?? t('none') })),
    ]),
  ];
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-body">{t(`conflict.kind.${kind}`)}</p>
      <Scroll label={title}>
        <Table
          firstCellIsHeader
          head={[{ text: t('conflict.what') }, ...SIDES.map((side) => ({ text: t(`conflict.side.${side}`) }))]}
          rows={rows}
        />
      </Scroll>
    </>
  );
}
