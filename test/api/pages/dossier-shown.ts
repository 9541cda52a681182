import { load } from 'cheerio';
import type { Life } from '../support/life.ts';
import { Browser, type Shown } from './browser.ts';

/** The dossier of a file as someone has it before him. */
export const dossierOf = async (personId: string, { world, id }: Life, query = ''): Promise<Shown> =>
  (await Browser.signedInAs(world, personId)).open(`/amendments/${id}${query}`);

/** The text of a part of the page, with a blank between two elements. */
export const part = ({ $ }: Shown, name: string): string =>
  spaced($(`section[aria-labelledby="${name}"]`).html() ?? '');

/** The text of a piece of HTML. */
export const spaced = (html: string): string => load(html.replaceAll('<', ' <')).text().replaceAll(/\s+/gu, ' ');

/** The phases of the route with their state. */
export const route = ({ $ }: Shown): readonly string[] =>
  $('section[aria-labelledby="route"] .govuk-task-list__item')
    .toArray()
    .map((item) => {
      const name = $(item).find('.govuk-task-list__name-and-hint > div').first().text();
      return `${name}: ${$(item).find('.govuk-task-list__status').text()}`;
    });
