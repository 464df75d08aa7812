import { Router } from 'express';
import type { ListDefinition } from '../../lists/list-definition.ts';
import { catalogues, isLanguage, type Catalogue } from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import { anyone } from '../http/guards.ts';
import { contentVersion, storeCurrentVersion } from '../http/browser-cache.ts';
import { emptyFilters } from './filter-condition.ts';
import { render } from './views.ts';

/*
 * When someone adds a filter or chooses another field for one, the script takes the new inputs from templates. These are
 * the same on every page of a list, so they are a separate file that browsers can store.
 */

interface Conditions {
  html: string;
  version: string;
}

/** The inputs of each list in each language, by path. */
const conditions = new Map<string, Conditions>();

/** Returns the URL of the inputs for a list's filters. */
export function filterConditionsHref(t: Catalogue, list: ListDefinition): string {
  return `${pathOf(t, list)}?v=${conditionsOf(t, list).version}`;
}

/** Serves the inputs for the filters of each list. */
export function filterConditionRoutes(lists: readonly ListDefinition[]): Router {
  const router = Router();
  router.get(paths.filterConditions(':language', ':list'), anyone, (request, response, next) => {
    const { language, list: name } = request.params;
    const list = lists.find((each) => nameOf(each) === name);
    if (!isLanguage(language) || !list) return next();
    const { html, version } = conditionsOf(catalogues[language], list);
    storeCurrentVersion(request, response, version);
    response.type('html').send(html);
  });
  return router;
}

function nameOf({ name, path }: ListDefinition): string {
  return name ?? path.slice(1);
}

function pathOf({ language }: Catalogue, list: ListDefinition): string {
  return paths.filterConditions(language, nameOf(list));
}

function conditionsOf(t: Catalogue, list: ListDefinition): Conditions {
  const path = pathOf(t, list);
  let found = conditions.get(path);
  if (!found) {
    const html = render('partials/filter-templates', { t, filters: emptyFilters(t, list) });
    conditions.set(path, (found = { html, version: contentVersion(html) }));
  }
  return found;
}
