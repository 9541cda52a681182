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
  const rows = markdown.split('\n').filter((line) => /^\| \w+ /.test(line) && !line.startsWith('| folder'));
  return rows.map((line) => {
    const [folder = '', imports = '', typesOf = '', packages = ''] = line.replaceAll('`', '').split('|').slice(1, -1);
    return {
      folder: folder.trim(),
      imports: list(imports),
      typesOf: list(typesOf),
      packages: packages.trim() === 'any' ? undefined : list(packages),
    };
  });
}

/** The lint configuration that enforces the rows: one override a folder. */
export function lintOverrides(rules: readonly FolderRule[]): object[] {
  const folders = [...rules.map(({ folder }) => folder), 'test'];
  return rules.map((rule) => ({
    files: [`${rule.folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: patternsOf(rule, folders) }] },
  }));
}

function patternsOf({ folder, imports, typesOf, packages }: FolderRule, folders: readonly string[]): object[] {
  const files = imports.filter((name) => name.includes('/'));
  const inPart = files.map((file) => file.split('/')[0]);
  const allowed = new Set([folder, ...imports, ...typesOf, ...inPart]);
  const forbidden = folders.filter((other) => !allowed.has(other));
  const onlyTypes = typesOf.filter((other) => !inPart.includes(other));
  const typesMessage = `${folder}/ may import only types from this folder (docs/folders.md).`;
  return [
    { regex: leadingInto(forbidden), message: `${folder}/ may not import this folder (docs/folders.md).` },
    ...(onlyTypes.length > 0 ? [{ regex: leadingInto(onlyTypes), allowTypeImports: true, message: typesMessage }] : []),
    ...files.map((file) => ({ group: besides(file), allowTypeImports: true, message: typesMessage })),
    ...(packages === undefined
      ? []
      : [{ group: otherThan(packages), message: `${folder}/ may not use this package (docs/folders.md).` }]),
  ];
}

function leadingInto(folders: readonly string[]): string {
  return `^(?:\\.\\./)+(?:${folders.join('|')})/`;
}

/** The other files of a file's folder. */
function besides(file: string): string[] {
  const [folder] = file.split('/');
  return [`../${folder}/**`, `../**/${folder}/**`, `!**/${file}.ts`];
}

function otherThan(packages: readonly string[]): string[] {
  return ['*', '!./**', '!../**', ...packages.flatMap((name) => [`!${name}`, `!${name}/**`])];
}

function list(cell: string): string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
