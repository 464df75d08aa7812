import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { ListDefinition } from '../../lists/list-definition.ts';
import { paths } from '../../paths.ts';
import { anyone } from '../http/guards.ts';
import { emptyConditions } from './rule-condition.ts';
import { render } from './views.ts';

/*
 * The match and value of each field that a list's rules can use, for the script. They are the same on every page of the list, so
 * they are served as a separate file that browsers can cache.
 */

interface Conditions {
  html: string;
  version: string;
}

const conditions = new WeakMap<ListDefinition, Conditions>();

/** Returns the URL of a list's conditions. It changes with the content, so browsers may store the file for a long time. */
export function ruleConditionsHref(list: ListDefinition): string {
  return `${paths.ruleConditions(nameOf(list))}?v=${conditionsOf(list).version}`;
}

/** Serves the conditions of the lists. */
export function ruleConditionRoutes(lists: readonly ListDefinition[]): Router {
  const router = Router();
  router.get(paths.ruleConditions(':list'), anyone, (request, response, next) => {
    const list = lists.find((one) => nameOf(one) === request.params.list);
    if (!list) return next();
    response.set('Cache-Control', 'public, max-age=31536000, immutable');
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
    const html = render('partials/rule-templates', { conditions: emptyConditions(list) });
    conditions.set(
      list,
      (found = { html, version: createHash('sha256').update(html).digest('hex').slice(0, 10) }),
    );
  }
  return found;
}
