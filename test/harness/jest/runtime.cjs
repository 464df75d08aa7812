const { isBuiltin } = require('node:module');
const { pathToFileURL } = require('node:url');
const { types } = require('node:util');
const { compileFunction, SyntheticModule } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** The modules of `src/` that test files of this worker have loaded, by URL, and their source maps by path. */
const sourceModules = new Map();
const sourceMaps = new Map();
/** Imports a module for the current test file. */
let importDynamically;

/**
 * Loads packages with Node's own loader, once per Jest worker. Jest would load some 1,500 files of packages again for
 * each test file, which takes more than two seconds of CPU time and keeps much of it in memory. The modules of `src/` are
 * loaded once per worker, too, because loading and compiling them again takes about a second. Test files therefore share
 * their state, as the requests to a process do. The modules of `test/` are loaded for each test file.
 */
class SharedModulesRuntime extends Runtime {
  constructor(config, ...rest) {
    super(config, ...rest);
    const { esmLoader, executor } = this;
    this.source = pathToFileURL(`${config.rootDir}/src/`).href;
    this.registry = esmLoader.registries.getActiveEsmRegistry();

    for (const [url, module] of sourceModules) this.registry.set(url, module);
    for (const [path, map] of sourceMaps) esmLoader.transformCache.sourceMaps.set(path, map);
    // A shared module may import others, such as migrations, after the test file that loaded it has ended.
    importDynamically = esmLoader.dynamicImport;
    esmLoader.dynamicImport = (...request) => importDynamically(...request);

    // The environment has no VM context, so everything runs in the process's own.
    esmLoader.getContext = () => undefined;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });

    const packages = new Map();
    const resolveModule = esmLoader.resolveModule.bind(esmLoader);
    esmLoader.resolveModule = (specifier, ...rest) => {
      if (!isPackage(specifier)) return resolveModule(specifier, ...rest);
      if (!packages.has(specifier)) packages.set(specifier, importPackage(specifier));
      return packages.get(specifier);
    };

    // From Node 24.9 on, Jest links static imports without waiting.
    const resolveSync = esmLoader.resolveSpecifierForSyncGraph.bind(esmLoader);
    esmLoader.resolveSpecifierForSyncGraph = (from, specifier, context, scratch, registry, ...rest) => {
      if (!isPackage(specifier)) return resolveSync(from, specifier, context, scratch, registry, ...rest);
      const cacheKey = `package:${specifier}`;
      esmLoader.tryCommitSynthetic(cacheKey, registry, scratch, () => requirePackage(specifier));
      return { cacheKey, enqueue: null, modulePath: cacheKey };
    };
  }

  /** Jest calls this to load its own modules. */
  requireInternalModule(from, specifier) {
    if (specifier === 'node:async_hooks') return { AsyncLocalStorage: CurrentTest };
    return super.requireInternalModule(from, specifier);
  }

  teardown() {
    for (const [url, module] of this.registry) {
      if (url.startsWith(this.source) && module.status === 'evaluated') sourceModules.set(url, module);
    }
    for (const [path, map] of this.esmLoader.transformCache.sourceMaps) sourceMaps.set(path, map);
    super.teardown();
  }
}

/**
 * Replaces the AsyncLocalStorage in which Jest stores the running test. Before Node 24, an AsyncLocalStorage makes each
 * promise of the process take three times as long, and Jest needs it only for tests that run at the same time.
 */
class CurrentTest {
  #test;

  getStore() {
    return this.#test;
  }

  async run(test, callback) {
    const outer = this.#test;
    this.#test = test;
    try {
      return await callback();
    } finally {
      this.#test = outer;
    }
  }
}

function isPackage(specifier) {
  const isBare = /^(@[\w.-]+\/)?[\w-][\w.-]*(\/|$)/.test(specifier);
  return isBare && !isBuiltin(specifier) && specifier !== '@jest/globals';
}

async function importPackage(specifier) {
  const wrapper = wrap(specifier, await import(specifier));
  if (wrapper.status === 'unlinked') await wrapper.link(() => undefined);
  await wrapper.evaluate();
  return wrapper;
}

function requirePackage(specifier) {
  const loaded = require(specifier);
  const exports = types.isModuleNamespaceObject(loaded) ? loaded : { ...loaded, default: loaded };
  return wrap(specifier, exports);
}

/** Makes a package importable for the modules that Jest loads. */
function wrap(specifier, exports) {
  const names = Object.keys(exports);
  const wrapper = new SyntheticModule(
    names,
    () => {
      for (const name of names) wrapper.setExport(name, exports[name]);
    },
    { identifier: specifier },
  );
  return wrapper;
}

module.exports = { __esModule: true, default: SharedModulesRuntime };
