/** A name, how to make the code of a size, and the size for the benchmark. */
export const hostileInputs: readonly (readonly [name: string, makeInput: (size: number) => string, size: number])[];
