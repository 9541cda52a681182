import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readAudit } from '../../scripts/supply/audit.ts';
import { isAllowed, licencesDocument, shippedIn } from '../../scripts/supply/licences.ts';

const root = path.join(import.meta.dirname, '../..');
const lock = async (): Promise<unknown> => JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));

describe('the licences of what is shipped', () => {
  it('are all known and allowed', async () => {
    const shipped = shippedIn(await lock());
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('are those that docs/licences.md lists: run `npm run docs:licences` after a change', async () => {
    const unpadded = (text: string): string =>
      text
        .replaceAll(/-{3,}/g, '---')
        .replaceAll(/[ \t]+/g, ' ')
        .trim();
    const written = await readFile(path.join(root, 'docs/licences.md'), 'utf8');
    expect(unpadded(written)).toBe(unpadded(licencesDocument(await lock())));
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    [undefined, false],
  ])('%s is allowed: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it('a package under another licence, or under none, is found', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', license: 'AGPL-3.0-only' },
      'node_modules/b/node_modules/@c/d': { version: '2.0.0' },
      'node_modules/tool': { version: '3.0.0', license: 'GPL-2.0-only', dev: true },
    };
    const found = shippedIn({ packages }).filter(({ licence }) => !isAllowed(licence));
    expect(found.map(({ name }) => name)).toEqual(['@c/d', 'a']);
  });
});

describe('an audit', () => {
  const finding = (severity: string) =>
    JSON.stringify({
      vulnerabilities: {
        widget: { severity, via: ['other', { url: 'https://advisories.example/1', title: 'It leaks', severity }] },
      },
    });

  it('finds what is high or critical, by name', () => {
    const findings = ['widget: It leaks (high, https://advisories.example/1)'];
    expect(readAudit(finding('high'), '2026-11-23')).toEqual({ kind: 'FINDINGS', findings });
    expect(readAudit(finding('critical'), '2026-11-23').kind).toBe('FINDINGS');
    expect(readAudit(finding('moderate'), '2026-11-23')).toEqual({ kind: 'CLEAN' });
  });

  it('passes over what was accepted with a reason, until its day', () => {
    const accepted = [{ advisory: 'https://advisories.example/1', reason: 'Not reached.', until: '2026-12-31' }];
    expect(readAudit(finding('high'), '2026-12-31', accepted)).toEqual({ kind: 'CLEAN' });
    expect(readAudit(finding('high'), '2027-01-01', accepted).kind).toBe('FINDINGS');
  });

  it('of a registry that does not answer the question says so, and is no clean bill', () => {
    const refused = JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 });
    expect(readAudit(refused, '2026-11-23')).toEqual({ kind: 'NOT_ASKED', why: '405 Method Not Allowed' });
    expect(readAudit('', '2026-11-23').kind).toBe('NOT_ASKED');
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX, and names what is shipped with its licences', async () => {
    const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
      cwd: root,
      maxBuffer: 64_000_000,
    });
    const bill = z
      .object({ bomFormat: z.literal('CycloneDX'), components: z.array(z.object({ name: z.string() })) })
      .parse(JSON.parse(stdout));
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['express', 'helmet', 'nodemailer', 'pg']));
    expect(names).not.toContain('jest');
  });
});

/** What keys and tokens look like, whoever hands them out. */
const KEYS: readonly RegExp[] = [
  /-----BEGIN (RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/,
  /"d"\s*:\s*"[A-Za-z0-9_-]{40,}"/,
];

describe('the repository', () => {
  it('holds no key, token or secret', async () => {
    const run = promisify(execFile);
    const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 16_000_000 });
    const files = stdout.split('\0').filter((file) => file !== '' && !/\.(png|pdf|woff2)$/.test(file));
    expect(files.length).toBeGreaterThan(500);
    const found: string[] = [];
    for (const file of files) {
      const text = await readFile(path.join(root, file), 'utf8').catch(() => '');
      for (const key of KEYS) if (key.test(text)) found.push(`${file}: ${key.source.slice(0, 30)}`);
    }
    expect(found).toEqual([]);
  });

  it('keeps what holds secrets out of itself', async () => {
    const { stdout } = await promisify(execFile)('git', ['check-ignore', '.env', '.avenant/secrets.json', 'dist/x'], {
      cwd: root,
    });
    expect(stdout.trim().split('\n')).toHaveLength(3);
  });
});
