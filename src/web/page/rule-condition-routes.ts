import { Router } from 'express';
import type { ListDefinition } from '../../lists/list-definition.ts';
import { catalogues, type Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import { anyone } from '../http/guards.ts';
import { contentVersion, storeForever } from '../http/immutable.ts';
import { emptyRules } from './rule-condition.ts';
import { render } from './views.ts';

/*
 * When someone adds a rule or chooses another field for one, the script takes the new inputs from templates. These are
 * the same on every page of a list, so they are a separate file that browsers can store.
 */

interface Conditions {
  html: string;
  version: string;
}

const conditions = new WeakMap<Catalogue, Map<ListDefinition, Conditions>>();

/** Returns the URL of the inputs for a list's rules. */
export function ruleConditionsHref(t: Catalogue, list: ListDefinition): string {
  return `${paths.ruleConditions(t.language, nameOf(list))}?v=${conditionsOf(t, list).version}`;
}

/** Serves the inputs for the rules of each list. */
export function ruleConditionRoutes(lists: readonly ListDefinition[]): Router {
  const router = Router();
  router.get(paths.ruleConditions(':language', ':list'), anyone, (request, response, next) => {
    const t = Object.values(catalogues).find(({ language }) => language === request.params.language);
    const list = lists.find((one) => nameOf(one) === request.params.list);
    if (!t || !list) return next();
    storeForever(response);
    response.type('html').send(conditionsOf(t, list).html);
  });
  return router;
}

function nameOf({ path }: ListDefinition): string {
  return path.slice(1);
}

function conditionsOf(t: Catalogue, list: ListDefinition): Conditions {
  let ofLanguage = conditions.get(t);
  if (!ofLanguage) conditions.set(t, (ofLanguage = new Map<ListDefinition, Conditions>()));
  let found = ofLanguage.get(list);
  if (!found) {
    const html = render('partials/rule-templates', { t, rules: emptyRules(t, list) });
    ofLanguage.set(list, (found = { html, version: contentVersion(html) }));
  }
  return found;
}
