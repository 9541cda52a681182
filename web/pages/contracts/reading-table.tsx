import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { amount } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { originUrl, type Reading, type ReadingNode } from './reading.ts';
import { languagesOf, titleIn } from './twin-text.tsx';

interface Props {
  readonly reading: Reading;
  readonly node: ReadingNode;
  readonly children: ComponentChildren;
}

const ROWS: ReadonlySet<ReadingNode['kind']> = new Set(['BUDGET_LINE', 'TABLE_ROW']);

/** Whether a provision is a row of the table above it. */
export const isRow = ({ kind }: ReadingNode): boolean => ROWS.has(kind);

/** A table of the contract, once a language that is read; what stands below it are its footnotes. */
export function ReadingTable({ reading, node, children }: Props): VNode {
  const rows = node.children.filter(isRow);
  const languages = reading.choice === 'both' ? languagesOf('both') : [titleIn(reading.choice, node.text).language];
  return (
    <div id={node.id}>
      {languages.map((language, index) => (
        <InOneLanguage key={language} {...{ reading, node, rows, language }} named={index === 0} />
      ))}
      {children}
    </div>
  );
}

interface InOneLanguageProps {
  readonly reading: Reading;
  readonly node: ReadingNode;
  readonly rows: readonly ReadingNode[];
  readonly language: Language;
  /** Whether its rows bear their ids: those of a page are unique. */
  readonly named: boolean;
}

function InOneLanguage({ reading, node, rows, language, named }: InOneLanguageProps): VNode {
  const t = textsIn(reading.language);
  const text = node.text[language];
  if (text === undefined) {
    return <p class="govuk-body-s app-missing">{t('contracts.reading.missing', { language })}</p>;
  }
  const { caption, heads } = headOf(text);
  const lang = language === reading.language ? undefined : language;
  if (rows.length === 0) return <Legend heads={heads} lang={lang} />;
  const columns = columnsOf(rows);
  return (
    <Scroll label={caption ?? citation(reading.language, node)}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader={rows.every((row) => cellsOf(row, language)[0] !== '')}
        attributes={{ lang }}
        {...(columns.length > 0
          ? { head: [{ text: t('contracts.reading.line') }, ...columns.map(figureHead)] }
          : { head: heads.at(-1)?.map((cell) => ({ text: cell })) })}
        rows={rows.map((row) => [
          {
            text: <RowName row={row} language={language} reading={reading} />,
            ...(named ? { attributes: { id: row.id } } : {}),
          },
          ...(columns.length > 0
            ? columns.map((column) => figureCell(row.figures?.[column]))
            : cellsOf(row, language)
                .slice(1)
                .map((cell) => ({ text: cell }))),
        ])}
      />
    </Scroll>
  );
}

/** A row's first cell; where acts changed the row, it leads to which. */
function RowName({ row, language, reading }: { row: ReadingNode; language: Language; reading: Reading }): VNode {
  const [name = ''] = cellsOf(row, language);
  const { acts } = row;
  if (acts.length === 0) return <>{name}</>;
  const t = textsIn(reading.language);
  return (
    <>
      {name}
      <br />
      <a class="govuk-link govuk-!-font-weight-regular" href={originUrl(reading, row.id)}>
        {t('contracts.reading.changedBy', { count: acts.length, acts: acts.map(String) })}
        <span class="govuk-visually-hidden"> ({name})</span>
      </a>
    </>
  );
}

const figureHead = (column: string) => ({ text: column, format: 'numeric' as const });
const figureCell = (figure: number | undefined) => ({
  text: figure === undefined ? '' : amount(figure),
  format: 'numeric' as const,
});

/** The columns of figures, in the order in which the first row that has any names them. */
const columnsOf = (rows: readonly ReadingNode[]): readonly string[] => [
  ...new Set(rows.flatMap(({ figures = {} }) => Object.keys(figures))),
];

/** A row's cells are apart by tabulators; a language that is missing shows the other's. */
const cellsOf = ({ text }: ReadingNode, language: Language): readonly string[] =>
  titleIn(language, text).text.split('\t');

/** A line of the headings in which one cell alone says something is about the whole table. */
function headOf(text: string): { readonly caption?: string; readonly heads: readonly (readonly string[])[] } {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const isCaption = (cells: readonly string[]): boolean => cells.filter((cell) => cell.trim() !== '').length === 1;
  const captions = lines.filter(isCaption).flatMap((cells) => cells.filter((cell) => cell.trim() !== ''));
  return {
    ...(captions.length === 0 ? {} : { caption: captions.join(' – ') }),
    heads: lines.filter((cells) => !isCaption(cells)),
  };
}

/** Headings without rows announce a table whose rows are provisions of their own: art. 24's objectives. */
const Legend = ({ heads, lang }: { heads: readonly (readonly string[])[]; lang: Language | undefined }): VNode => (
  <ul class="govuk-list govuk-list--bullet" lang={lang}>
    {heads.map((cells) => (
      <li key={cells.join()}>{cells.filter((cell) => cell.trim() !== '').join(' – ')}</li>
    ))}
  </ul>
);
