import { describe, expect, it } from '@jest/globals';
import { ConfigurationFault, describeConfig, loadConfig } from '../../config/config.ts';

const complete = {
  DATABASE_URL: 'postgresql://application:one@db.example:5432/avenant',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  SMTP_URL: 'smtps://mailer:three@mail.example:465',
  SECRET: 'four'.repeat(8),
};
const anchored = {
  ...complete,
  ANCHOR_KEY: 'five-is-hidden',
  ANCHOR_DIRECTORY: '/anchors',
  TSA_URL: 'https://time.example/',
  TSA_CA_FILE: '/time.pem',
};

describe('The configuration of the anchors', () => {
  it('is whole, or none', () => {
    expect(loadConfig(anchored).anchor).toEqual({
      key: 'five-is-hidden',
      publicKeysFile: undefined,
      directory: '/anchors',
      authority: { url: 'https://time.example/', caFile: '/time.pem' },
    });
    expect(loadConfig(complete).anchor.key).toBeUndefined();
  });

  it.each([
    [{ ...anchored, TSA_CA_FILE: '' }, 'TSA_URL needs TSA_CA_FILE'],
    [{ ...anchored, ANCHOR_DIRECTORY: '' }, 'ANCHOR_KEY needs ANCHOR_DIRECTORY'],
    [{ ...anchored, TSA_URL: 'ftp://time.example' }, 'TSA_URL must be an http or https address'],
  ])('names what is missing or wrong: %#', (environment, fault) => {
    expect(() => loadConfig(environment)).toThrow(ConfigurationFault);
    expect(() => loadConfig(environment)).toThrow(fault);
  });

  it('is told without its key', () => {
    const told = describeConfig(loadConfig(anchored))['anchor'];
    expect(told).toBe('key: ***, directory: /anchors, authority: https://time.example/');
  });
});
