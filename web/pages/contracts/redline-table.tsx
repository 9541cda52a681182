import type { ComponentChildren, VNode } from 'preact';
import type { RedlineSegment } from '../../../domain/contract/redline.ts';
import type { Language } from '../../../domain/language.ts';
import { cellRedline } from '../../../locales/cells.ts';
import { citation, citedPath } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Marks, Moves } from '../../parts/change-head.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Signed } from '../../parts/signed.tsx';
import { ChangeOrigin } from './change-origin.tsx';
import type { RedlineView, RowCell, TableEntry } from './redline-entries.ts';
import { languagesOf, titleIn } from './twin-text.tsx';

interface Props {
  readonly language: Language;
  readonly shown: RedlineView;
  readonly entry: TableEntry;
  /** The page of a provision. */
  readonly originOf: (provisionId: string) => string;
}

/** The rows of one table that changed, cell by cell, under the table's own headings. */
export function RedlineTable(props: Props): VNode {
  const { language, entry } = props;
  const name = nameOf(language, entry);
  const path = entry.path.slice(0, -1);
  return (
    <div class="app-provision">
      {path.length > 0 && <p class="govuk-caption-m">{citedPath(language, path)}</p>}
      <h3 class="govuk-heading-s">{name}</h3>
      <Scroll label={[...path.map((step) => citation(language, step)), name].join(' › ')}>
        <Table
          firstCellIsHeader
          classes="app-redline-table"
          head={headsOf(language, entry).map((text) => ({ text }))}
          rows={entry.rows.map((row) => cellsOf(props, row))}
        />
      </Scroll>
      {entry.unchangedRows > 0 && (
        <p class="govuk-body-s">{textsIn(language)('redline.rows', { count: entry.unchangedRows })}</p>
      )}
    </div>
  );
}

function nameOf(language: Language, { table, parent }: TableEntry): string {
  const t = textsIn(language);
  const under = citation(language, parent);
  if (table === 'OBJECTIVES') return t('redline.objectives', { under });
  return table === 'ITEMS' ? t('redline.items', { under }) : under;
}

function headsOf(language: Language, entry: TableEntry): readonly string[] {
  const t = textsIn(language);
  const change = t('redline.head.change');
  switch (entry.table) {
    case 'BUDGET':
      return [t('redline.head.row'), ...entry.columns, change];
    case 'ROWS':
      return [...wordHeads(language, entry), change];
    case 'OBJECTIVES':
      return [
        t('redline.head.number'),
        t('redline.head.title'),
        t('cell.HOLDERS'),
        t('cell.MATURITY_NOW'),
        t('cell.MATURITY_TARGET'),
        change,
      ];
    case 'ITEMS':
      return [t('redline.head.title'), t('cell.ITEM_KIND'), change];
  }
}

/** The last line of the table's headings names its columns. */
function wordHeads(language: Language, { parent, rows }: TableEntry): readonly string[] {
  const named = titleIn(language, parent.text).text.split('\n').at(-1)?.split('\t') ?? [];
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_, index) => {
    const head = named[index]?.trim() ?? '';
    return head === '' ? textsIn(language)('redline.head.cell', { number: index + 1 }) : head;
  });
}

type Row = TableEntry['rows'][number];

function cellsOf({ language, shown, entry, originOf }: Props, { change, cells }: Row) {
  const number = { text: numberOf(language, change) };
  const own = entry.table === 'BUDGET' ? budgetCells(entry.columns, cells) : cells;
  return [
    ...(entry.table === 'OBJECTIVES' ? [number] : []),
    ...own.map((cell) => cellOf(language, shown, cell)),
    {
      text: (
        <>
          <Marks language={language} change={change} />
          <Moves language={language} change={change} />
          <ChangeOrigin language={language} change={change} href={originOf(change.provisionId)} />
        </>
      ),
    },
  ];
}

function numberOf(language: Language, { number, renumbered }: Row['change']): ComponentChildren {
  if (renumbered === undefined) return number ?? '';
  const segments: readonly RedlineSegment[] = [
    { kind: 'DELETED', text: renumbered.before ?? '' },
    { kind: 'INSERTED', text: renumbered.after ?? '' },
  ];
  return <Signed language={language} redline={segments.filter(({ text }) => text !== '')} />;
}

/** A row's figures under the table's columns: a row may lack one. */
const budgetCells = (columns: readonly string[], [name, ...figures]: readonly RowCell[]) => [
  ...(name === undefined ? [] : [name]),
  ...columns.map((column) =>
    figures.find((each) => each.kind === 'VALUE' && each.cell.cell === 'FIGURE' && each.cell.column === column),
  ),
];

function cellOf(language: Language, { text }: RedlineView, cell: RowCell | undefined) {
  if (cell === undefined) return { text: '' };
  if (cell.kind === 'VALUE') {
    const format = cell.cell.cell === 'FIGURE' ? { format: 'numeric' as const } : {};
    return {
      text: <Signed language={language} redline={valueRedline(language, cell)} />,
      classes: 'app-redline',
      ...format,
    };
  }
  const words = languagesOf(text).flatMap((each) => {
    const its = cell.text[each];
    return its === undefined ? [] : [{ language: each, its }];
  });
  return {
    classes: 'app-redline',
    text: words.map(({ language: each, its }) => (
      <div key={each} lang={each === language ? undefined : each}>
        <Signed language={each} redline={its} />
      </div>
    )),
  };
}

/** A value that is the same on both sides stands once, without a sign. */
function valueRedline(language: Language, { cell }: Extract<RowCell, { kind: 'VALUE' }>): readonly RedlineSegment[] {
  const [before, after] = cellRedline(language, cell);
  if (before === undefined) return [];
  if (before.text === after?.text) return [{ kind: 'KEPT', text: before.text }];
  return after === undefined ? [before] : [before, after];
}
