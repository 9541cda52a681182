import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '../../domain/language.ts';
import { longMoment } from '../../locales/dates.ts';
import { CATALOGUE, textsIn } from '../../locales/texts.ts';
import { SECTIONS, type ExportedRow, type PersonData, type SectionName } from './person-data.ts';
import { valueText } from './value-text.ts';

/** For a page that is read from a disk: no other file is needed. */
const STYLE = `body{font-family:sans-serif;line-height:1.4;margin:1rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse}th,td{border:1px solid #b1b4b6;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
section>div{overflow-x:auto}`;

/** The export as a person reads it, in one language. */
export const indexPage = (language: Language, data: PersonData): string =>
  `<!doctype html>${render(<IndexPage language={language} data={data} />)}`;

interface Props {
  readonly language: Language;
  readonly data: PersonData;
}

function IndexPage({ language, data }: Props): VNode {
  const t = textsIn(language);
  const { name } = data.sections['person']?.[0] ?? {};
  const title = t('personData.title', { name: typeof name === 'string' ? name : data.personId });
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{t('personData.madeAt', { moment: longMoment(language, data.madeAt) })}</p>
          {SECTIONS.map((section) => (
            <section key={section}>
              <h2>{t(`personData.section.${section}`)}</h2>
              <Rows language={language} section={section} rows={data.sections[section] ?? []} />
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

interface RowsProps {
  readonly language: Language;
  readonly section: SectionName;
  readonly rows: readonly ExportedRow[];
}

function Rows({ language, section, rows }: RowsProps): VNode {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return <p>{textsIn(language)('personData.none')}</p>;
  return (
    <div tabIndex={0} role="region" aria-label={textsIn(language)(`personData.section.${section}`)}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(language, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>{valueText(language, column, row[column] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnName(language: Language, column: string): string {
  const names: Readonly<Record<string, string>> = CATALOGUE[language].personData.column;
  return names[column] ?? column;
}
