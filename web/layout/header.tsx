import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { ServiceNavigation } from '../components/service-navigation.tsx';
import type { Frame, Section } from './frame.ts';
import { PostForm } from '../forms/post-form.tsx';

const ADDRESS: Readonly<Record<Section, string>> = {
  HOME: '/',
  FILES: '/amendments',
  MEETINGS: '/meetings',
  CONTRACTS: '/contracts',
  SEARCH: '/search',
  PEOPLE: '/people',
};

/** The name of a form's field that asks for the same page in another language, with what was typed so far. */
export const SHOW_IN = 'showIn';

interface Props extends Frame {
  readonly section?: Section | undefined;
  readonly form?: string | undefined;
}

/** The product's bar: its name, the other language, who is signed in; and the navigation for those who have one. */
export function Header(props: Props): VNode {
  const { language, name, sections, section } = props;
  const t = textsIn(language);
  return (
    <header>
      <div class="app-header">
        <div class="govuk-width-container app-header__bar">
          <a class="app-header__product" href="/">
            {t('page.product')}
          </a>
          <div class="app-header__side">
            <OtherLanguage {...props} />
            {name !== undefined && <SignedIn language={language} name={name} worksHere={sections.length > 0} />}
          </div>
        </div>
      </div>
      {sections.length > 0 && (
        <ServiceNavigation
          ariaLabel={t('page.product')}
          navigationLabel={t('page.navigation')}
          menuButtonText={t('page.menu')}
          navigation={sections.map((each) => ({
            text: t(`page.section.${each}`),
            href: ADDRESS[each],
            active: each === section,
          }))}
        />
      )}
    </header>
  );
}

/** Beside a form its button takes along what was typed; elsewhere a link does. */
function OtherLanguage({ language, url, form }: Props): VNode {
  const other: Language = language === 'fr' ? 'nl' : 'fr';
  const text = textsIn(language)('page.otherLanguage');
  if (form !== undefined) {
    return (
      <button
        type="submit"
        class="app-link-button"
        form={form}
        name={SHOW_IN}
        value={other}
        lang={other}
        formnovalidate
      >
        {text}
      </button>
    );
  }
  const address = new URL(url, 'http://here');
  address.searchParams.set('language', other);
  return (
    <a class="govuk-link" lang={other} hreflang={other} rel="alternate" href={address.pathname + address.search}>
      {text}
    </a>
  );
}

function SignedIn({ language, name, worksHere }: { language: Language; name: string; worksHere: boolean }): VNode {
  const t = textsIn(language);
  return (
    <PostForm action="/sign-out" class="app-header__reader">
      <span class="govuk-visually-hidden">{t('page.signedInAs')} </span>
      <a class="govuk-link" href="/account">
        {name}
      </a>{' '}
      {worksHere && (
        <>
          <a class="govuk-link" href="/absence">
            {t('absence.title')}
          </a>{' '}
        </>
      )}
      <button type="submit" class="app-link-button">
        {t('page.signOut')}
      </button>
    </PostForm>
  );
}
