import { Router } from 'express';
import type { ListDefinition } from '../../lists/list-definition.ts';
import { catalogues } from '../../locales/catalogues.ts';
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

const conditions = new WeakMap<ListDefinition, Conditions>();

/** Returns the URL of the inputs for a list's rules. */
export function ruleConditionsHref(list: ListDefinition): string {
  return `${paths.ruleConditions(nameOf(list))}?v=${conditionsOf(list).version}`;
}

/** Serves the inputs for the rules of each list. */
export function ruleConditionRoutes(lists: readonly ListDefinition[]): Router {
  const router = Router();
  router.get(paths.ruleConditions(':list'), anyone, (request, response, next) => {
    const list = lists.find((one) => nameOf(one) === request.params.list);
    if (!list) return next();
    storeForever(response);
    response.type('html').send(conditionsOf(list).html);
  });
  return router;
}

function nameOf({ path }: ListDefinition): string {
  return path.slice(1);
}

function conditionsOf(list: ListDefinition): Conditions {
  let found = conditions.get(list);
  if (!found) {
    const html = render('partials/rule-templates', { t: catalogues.en, rules: emptyRules(list) });
    conditions.set(list, (found = { html, version: contentVersion(html) }));
  }
  return found;
}
