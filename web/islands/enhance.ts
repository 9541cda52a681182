import { Button, ErrorSummary, NotificationBanner, ServiceNavigation, createAll } from 'govuk-frontend';
import { hideUnasked } from './parts/hide-unasked.ts';

// On every page: what govuk-frontend adds for those whose browser runs scripts, and forms that hide what is not asked.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(ServiceNavigation);
for (const form of document.forms) hideUnasked(form);
