/** One row of the table in `docs/folders.md`. */
interface FolderRule {
  readonly folder: string;
  readonly imports: readonly string[];
  readonly typesOf: readonly string[];
  /** `undefined`: any package. */
  readonly packages: readonly string[] | undefined;
}

/** Reads the rows of the table. */
export function readFolderRules(markdown: string): FolderRule[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| folder'));
  return rows
    .filter((line) => !line.startsWith('| ---'))
    .map((line) => {
      const [folder = '', imports = '', typesOf = '', packages = ''] = line.split('|').slice(1, -1);
      return {
        folder: folder.trim(),
        imports: list(imports),
        typesOf: list(typesOf),
        packages: packages.trim() === 'any' ? undefined : list(packages.replaceAll('`', '')),
      };
    });
}

/** The lint configuration that enforces the rows: one override a folder. */
export function lintOverrides(rules: readonly FolderRule[]): object[] {
  const folders = [...rules.map(({ folder }) => folder), 'test'];
  return rules.map(({ folder, imports, typesOf, packages }) => {
    const allowed = new Set([folder, ...imports, ...typesOf]);
    const patterns = [
      {
        regex: leadingInto(folders.filter((other) => !allowed.has(other))),
        message: `${folder}/ may not import this folder (docs/folders.md).`,
      },
      ...(typesOf.length === 0
        ? []
        : [
            {
              regex: leadingInto(typesOf),
              allowTypeImports: true,
              message: `${folder}/ may import only types from this folder (docs/folders.md).`,
            },
          ]),
      ...(packages === undefined
        ? []
        : [
            {
              group: ['*', '!./**', '!../**', ...packages.flatMap((name) => [`!${name}`, `!${name}/**`])],
              message: `${folder}/ may not use this package (docs/folders.md).`,
            },
          ]),
    ];
    return { files: [`${folder}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
  });
}

function leadingInto(folders: readonly string[]): string {
  return `^(?:\\.\\./)+(?:${folders.join('|')})/`;
}

function list(cell: string): string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
