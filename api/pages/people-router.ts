import { Router } from 'express';
import type { VNode } from 'preact';
import type { AppDependencies } from '../dependencies.ts';
import { accessForms } from './people/access.ts';
import { bodyForms } from './people/bodies.ts';
import { endMandatePage } from './people/end-mandate.ts';
import { giveMandatePage } from './people/give-mandate.ts';
import { bodiesPage, organisationsPage, personsPage } from './people/list-pages.ts';
import { organisationForms } from './people/organisations.ts';
import { personForms, personPage } from './people/person.ts';
import { substitutePages } from './people/substitutes.ts';
import { page, type PageContext, type Visit } from './visit.ts';

type Show = (deps: AppDependencies, visit: Visit) => Promise<VNode>;

const PAGES: Readonly<Record<string, Show>> = {
  '/people': personsPage,
  '/people/persons/:id': personPage,
  '/people/organisations': organisationsPage,
  '/people/bodies': bodiesPage,
};

/** The people, organisations and bodies, for those who keep them. */
export function peopleRouter(context: PageContext): Router {
  const router = Router();
  for (const forms of [
    personForms,
    accessForms,
    giveMandatePage,
    endMandatePage,
    substitutePages,
    organisationForms,
    bodyForms,
  ]) {
    forms(router, context);
  }
  for (const [route, show] of Object.entries(PAGES)) {
    router.get(
      route,
      page(context, route, (visit) => show(context.deps, visit)),
    );
  }
  return router;
}
