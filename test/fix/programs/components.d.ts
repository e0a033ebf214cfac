/** What a single-file component is to the program that imports it. */
declare module '*.vue' {
  const component: { setup(props: object, context: object): unknown };
  export default component;
}
