/** The names of packages that engines need and that no bundle holds. */
export declare const ENGINE_PACKAGES: readonly string[];
