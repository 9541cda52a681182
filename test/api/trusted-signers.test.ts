import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { trustedSignersIn } from '../../api/trusted-signers.ts';
import { derOfCertificate, makeAuthority, pemOf } from '../../embedded/time-stamp/certificates.ts';

describe('The authorities that vouch for signatories', () => {
  it('are none where no folder is named', () => {
    expect(trustedSignersIn(undefined)).toEqual([]);
  });

  it('are those of a folder, written in either form; other files are passed over', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'anchors-'));
    const authority = (name: string) => makeAuthority(name, new Date('2026-01-01T00:00:00Z'));
    const [one, two] = await Promise.all([authority('Une autorité'), authority('Une autre')]);
    await writeFile(path.join(folder, 'a.pem'), pemOf('CERTIFICATE', Uint8Array.from(derOfCertificate(one)).buffer));
    await writeFile(path.join(folder, 'b.cer'), derOfCertificate(two));
    await writeFile(path.join(folder, 'README.txt'), 'no certificate');
    const names = trustedSignersIn(folder).map(({ subject }) =>
      String(subject.typesAndValues[0]?.value.valueBlock.value),
    );
    expect(names).toEqual(['Une autorité', 'Une autre']);
  });

  it('are not guessed: a file that holds none stops the start', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'anchors-'));
    await writeFile(path.join(folder, 'broken.pem'), 'nothing');
    expect(() => trustedSignersIn(folder)).toThrow();
    expect(() => trustedSignersIn(path.join(folder, 'none'))).toThrow();
  });
});
