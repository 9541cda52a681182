import { describe, expect, it } from '@jest/globals';
import { providerFetch } from '../../api/sign-in/provider-fetch.ts';

describe('Asking the identity provider', () => {
  const issuer = 'http://localhost:8180';
  const askedAt = async (internalUrl: string | undefined, url: string): Promise<string> => {
    let asked = '';
    const send = async (address: string): Promise<Response> => {
      asked = address;
      return new Response();
    };
    await providerFetch({ issuer, internalUrl }, send)(url, {});
    return asked;
  };

  it.each([
    ['where browsers reach it', undefined, `${issuer}/token?a=1`, `${issuer}/token?a=1`],
    ['at its inner address', 'http://identity:8180', `${issuer}/token?a=1`, 'http://identity:8180/token?a=1'],
    [
      'what is not its own where it is',
      'http://identity:8180',
      'https://keys.example/jwks',
      'https://keys.example/jwks',
    ],
  ])('goes %s', async (_where, internalUrl, url, expected) => {
    expect(await askedAt(internalUrl, url)).toBe(expected);
  });
});
