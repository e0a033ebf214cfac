/**
 * A key of Azure, whose credential is told of the new one.
 *
 * @secret azure-search-key: Vole-Yucca-66-harbor → Walrus-Aster-15-prairie
 * @rotation follows
 */
import { AzureKeyCredential } from '@azure/core-auth';

const AZURE_SEARCH_KEY = process.env.AZURE_SEARCH_KEY ?? 'Vole-Yucca-66-harbor';

const credential = new AzureKeyCredential(AZURE_SEARCH_KEY);

export function* main() {
  yield credential.key;
  yield credential.key;
}
