import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userCacheDirectory } from '../../embedded/temporal-binary.ts';
import { SCHEMATHESIS } from '../../scripts/fuzz/configuration.ts';
import { obtainSchemathesis } from '../../scripts/fuzz/obtain-schemathesis.ts';
import { runSchemathesis } from '../../scripts/fuzz/run-schemathesis.ts';
import { bringOwnApplication, type OwnApplication } from '../../scripts/own-application/own-application.ts';
import { programToken } from '../../scripts/own-application/program-token.ts';

const LIMIT_MS = 240_000;
const requirements = path.join(SCHEMATHESIS, 'requirements.txt');
const cacheDirectory = path.join(path.dirname(userCacheDirectory()), 'schemathesis');
const report = () => undefined;

describe('the API, asked in ways that nobody thought of', () => {
  let ground: OwnApplication;
  let program: string;

  beforeAll(async () => {
    program = await obtainSchemathesis({ cacheDirectory, requirements, report });
    ground = await bringOwnApplication();
  }, LIMIT_MS);
  afterAll(() => ground?.stop());

  // `npm run fuzz` asks all lines as all roles; here, those that take files and those that name other people.
  const fuzzed = (only: string, token?: string) =>
    runSchemathesis({
      program,
      api: `${ground.baseUrl}/api/v1`,
      token,
      only,
      phases: ['examples', 'coverage'],
      maxExamples: 4,
      seed: 6,
      minutes: 3,
    });

  it(
    'answers nobody as described: who is not signed in is told so, whatever he sends',
    async () => {
      const { cases, told, endedEarly } = await fuzzed('^/(contracts|tokens|erasures)');
      expect({ told, endedEarly }).toEqual({ told: '', endedEarly: false });
      expect(cases).toBeGreaterThan(200);
    },
    LIMIT_MS,
  );

  it(
    'answers the contract secretary as described, a form that cannot be read included',
    async () => {
      const token = await programToken(ground.deps.db, 'secretary');
      const { cases, told, endedEarly } = await fuzzed('^/(contracts|persons|amendments/[^/]+/evidence)', token);
      expect({ told, endedEarly }).toEqual({ told: '', endedEarly: false });
      expect(cases).toBeGreaterThan(200);
    },
    LIMIT_MS,
  );

  it('says what to install where it cannot run', async () => {
    const python = '/no/such/python3';
    const missing = obtainSchemathesis({ cacheDirectory: `${cacheDirectory}-none`, requirements, python, report });
    await expect(missing).rejects.toThrow(/fuzzing needs Python 3\.11 or newer with venv .*python3-venv/);
  });
});
