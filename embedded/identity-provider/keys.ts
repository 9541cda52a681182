import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

const generate = promisify(generateKeyPair);
const RSA_BITS = 2048;
/** The newest signs; the one before it stays published, so that what it signed can still be checked. */
const PUBLISHED = 2;

const keysFile = z.object({
  signing: z.array(z.looseObject({ kid: z.string(), kty: z.string() })),
  cookies: z.array(z.string()),
});
type Keys = z.infer<typeof keysFile>;

/** The keys of an identity provider: those it signs tokens with (RS256), the newest first, and those of its cookies. */
export class KeyRing {
  readonly #file: string | undefined;
  #keys: Keys;

  private constructor(keys: Keys, file: string | undefined) {
    this.#keys = keys;
    this.#file = file;
  }

  /** The keys of a file, made where it is not there yet; without a file they live in memory. */
  static async open(file?: string): Promise<KeyRing> {
    const kept = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
    if (kept !== undefined) return new KeyRing(keysFile.parse(JSON.parse(kept)), file);
    const cookies = [randomBytes(32).toString('base64url')];
    const ring = new KeyRing({ signing: [await newSigningKey()], cookies }, file);
    await ring.#keep();
    return ring;
  }

  get signing(): Keys['signing'] {
    return this.#keys.signing;
  }

  get cookies(): readonly string[] {
    return this.#keys.cookies;
  }

  /** Signs with a new key from now on. */
  async rotate(): Promise<void> {
    const signing = [await newSigningKey(), ...this.#keys.signing].slice(0, PUBLISHED);
    this.#keys = { ...this.#keys, signing };
    await this.#keep();
  }

  async #keep(): Promise<void> {
    if (this.#file === undefined) return;
    await writeFile(`${this.#file}.new`, JSON.stringify(this.#keys), { mode: 0o600 });
    await rename(`${this.#file}.new`, this.#file);
  }
}

async function newSigningKey(): Promise<Keys['signing'][number]> {
  const { privateKey } = await generate('rsa', { modulusLength: RSA_BITS });
  const jwk: JsonWebKey = privateKey.export({ format: 'jwk' });
  return { ...jwk, kty: 'RSA', kid: randomBytes(12).toString('base64url'), alg: 'RS256', use: 'sig' };
}
