/** What the islands use of govuk-frontend, which describes itself in no types. */
declare module 'govuk-frontend' {
  type Component = new (root: HTMLElement, config?: object) => object;
  export const Button: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const ServiceNavigation: Component;
  export function createAll(component: Component, config?: object): void;
}
