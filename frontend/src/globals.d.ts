declare const __BUNDLE__: string;
