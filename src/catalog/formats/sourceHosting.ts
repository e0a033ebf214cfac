/** Tokens of source hosts, build services and package registries. */
import { HEX, LOWER, LOWER_BASE32, UPPER, UPPER_HEX, uuid } from './alphabets.ts';
import { AGREED, OFFICIAL, RECALLED, SINGLE, type TokenFormat } from './tokenFormat.ts';

export const SOURCE_HOSTING_FORMATS: readonly TokenFormat[] = [
  {
    id: 'github-personal-token', provider: 'GitHub', kind: 'GitHub personal access token', class: 'secret',
    marker: 'ghp_', pattern: /ghp_[0-9A-Za-z]{36}/u, checksum: 'github',
    secretName: 'github-token', source: OFFICIAL, sample: (fill) => `ghp_${fill(36)}`,
  },
  {
    id: 'github-oauth-token', provider: 'GitHub', kind: 'GitHub OAuth access token', class: 'secret',
    marker: 'gho_', pattern: /gho_[0-9A-Za-z]{36}/u, checksum: 'github',
    secretName: 'github-oauth-token', source: OFFICIAL, sample: (fill) => `gho_${fill(36)}`,
  },
  {
    id: 'github-user-token', provider: 'GitHub', kind: 'GitHub user-to-server token', class: 'secret',
    marker: 'ghu_', pattern: /ghu_[0-9A-Za-z]{36}/u, checksum: 'github',
    secretName: 'github-user-token', source: OFFICIAL, sample: (fill) => `ghu_${fill(36)}`,
  },
  {
    id: 'github-installation-token', provider: 'GitHub', kind: 'GitHub installation token', class: 'secret',
    marker: 'ghs_', pattern: /ghs_[0-9A-Za-z]{36}/u, checksum: 'github',
    secretName: 'github-installation-token', source: OFFICIAL, sample: (fill) => `ghs_${fill(36)}`,
  },
  {
    id: 'github-installation-jwt', provider: 'GitHub', kind: 'GitHub installation token', class: 'secret',
    marker: 'ghs_', pattern: /ghs_\d{1,20}_eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/u,
    secretName: 'github-installation-token', source: AGREED,
    sample: (fill) => `ghs_${fill(7, '123456789')}_eyJ${fill(33)}.eyJ${fill(120)}.${fill(342)}`,
  },
  {
    id: 'github-refresh-token', provider: 'GitHub', kind: 'GitHub refresh token', class: 'secret',
    marker: 'ghr_', pattern: /ghr_[0-9A-Za-z]{36,255}/u, checksum: 'github',
    secretName: 'github-refresh-token', source: AGREED, sample: (fill) => `ghr_${fill(76)}`,
  },
  {
    id: 'github-fine-grained-token', provider: 'GitHub', kind: 'GitHub fine-grained personal access token',
    class: 'secret', marker: 'github_pat_', pattern: /github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/u,
    checksum: 'github-fine-grained', secretName: 'github-token', source: AGREED,
    sample: (fill) => `github_pat_${fill(22)}_${fill(59)}`,
  },
  {
    id: 'github-scanning-sample', provider: 'GitHub', kind: 'GitHub secret-scanning sample',
    class: 'test-value',
    marker: 'secret_scanning_', pattern: /secret_scanning_[0-9A-Za-z]{33}_[0-9A-Za-z]{5}/u,
    secretName: 'github-scanning-sample', source: AGREED,
    sample: (fill) => `secret_scanning_${fill(33)}_${fill(5)}`,
  },
  {
    id: 'gitlab-personal-token', provider: 'GitLab', kind: 'GitLab personal access token', class: 'secret',
    marker: 'glpat-', pattern: /glpat-[\w-]{20}/u,
    secretName: 'gitlab-token', source: AGREED, sample: (fill) => `glpat-${fill(20)}`,
  },
  {
    id: 'gitlab-routable-token', provider: 'GitLab', kind: 'GitLab routable token', class: 'secret',
    marker: [
      'glpat-', 'gldt-', 'glft-', 'glimt-', 'glrt-', 'glcbt-', 'glptt-', 'glagent-', 'gloas-', 'glsoat-', 'glffct-',
      'glrtr-', 'glwt-',
    ],
    pattern: /gl[a-z]{1,8}-[\w-]{27,300}\.[0-9a-z]{2}(?:\.[0-9a-z]{2})?[0-9a-z]{7}/u, checksum: 'gitlab',
    secretName: 'gitlab-token', source: OFFICIAL,
    sample: (fill) => `glpat-${fill(27)}.01.0r${fill(7, LOWER)}`,
  },
  {
    id: 'gitlab-deploy-token', provider: 'GitLab', kind: 'GitLab deploy token', class: 'secret',
    marker: 'gldt-', pattern: /gldt-[\w-]{20}/u,
    secretName: 'gitlab-deploy-token', source: AGREED, sample: (fill) => `gldt-${fill(20)}`,
  },
  {
    id: 'gitlab-feed-token', provider: 'GitLab', kind: 'GitLab feed token', class: 'secret',
    marker: 'glft-', pattern: /glft-[\w-]{20}/u,
    secretName: 'gitlab-feed-token', source: AGREED, sample: (fill) => `glft-${fill(20)}`,
  },
  {
    id: 'gitlab-mail-token', provider: 'GitLab', kind: 'GitLab incoming-mail token', class: 'secret',
    marker: 'glimt-', pattern: /glimt-[\w-]{25}/u,
    secretName: 'gitlab-mail-token', source: AGREED, sample: (fill) => `glimt-${fill(25)}`,
  },
  {
    id: 'gitlab-runner-token', provider: 'GitLab', kind: 'GitLab runner token', class: 'secret',
    marker: 'glrt-', pattern: /glrt-(?:t\d_)?[\w-]{20}/u,
    secretName: 'gitlab-runner-token', source: AGREED, sample: (fill) => `glrt-${fill(20)}`,
  },
  {
    id: 'gitlab-job-token', provider: 'GitLab', kind: 'GitLab CI job token', class: 'secret',
    marker: 'glcbt-', pattern: /glcbt-[0-9A-Za-z]{1,5}_[\w-]{20}/u,
    secretName: 'gitlab-job-token', source: AGREED, sample: (fill) => `glcbt-${fill(2)}_${fill(20)}`,
  },
  {
    id: 'gitlab-trigger-token', provider: 'GitLab', kind: 'GitLab pipeline trigger token', class: 'secret',
    marker: 'glptt-', pattern: /glptt-[0-9a-f]{40}/u,
    secretName: 'gitlab-trigger-token', source: AGREED, sample: (fill) => `glptt-${fill(40, HEX)}`,
  },
  {
    id: 'gitlab-agent-token', provider: 'GitLab', kind: 'GitLab agent token', class: 'secret',
    marker: 'glagent-', pattern: /glagent-[\w-]{50}/u,
    secretName: 'gitlab-agent-token', source: AGREED, sample: (fill) => `glagent-${fill(50)}`,
  },
  {
    id: 'gitlab-oauth-secret', provider: 'GitLab', kind: 'GitLab OAuth application secret', class: 'secret',
    marker: 'gloas-', pattern: /gloas-[\w-]{64}/u,
    secretName: 'gitlab-client-secret', source: AGREED, sample: (fill) => `gloas-${fill(64)}`,
  },
  {
    id: 'gitlab-scim-token', provider: 'GitLab', kind: 'GitLab SCIM token', class: 'secret',
    marker: 'glsoat-', pattern: /glsoat-[\w-]{20}/u,
    secretName: 'gitlab-scim-token', source: AGREED, sample: (fill) => `glsoat-${fill(20)}`,
  },
  {
    id: 'gitlab-feature-flag-token', provider: 'GitLab', kind: 'GitLab feature-flag client token',
    class: 'secret',
    marker: 'glffct-', pattern: /glffct-[\w-]{20}/u,
    secretName: 'gitlab-feature-flag-token', source: AGREED, sample: (fill) => `glffct-${fill(20)}`,
  },
  {
    id: 'gitlab-registration-token', provider: 'GitLab', kind: 'GitLab runner registration token',
    class: 'secret',
    marker: 'GR1348941', pattern: /GR1348941[\w-]{20}/u,
    secretName: 'gitlab-registration-token', source: AGREED, sample: (fill) => `GR1348941${fill(20)}`,
  },
  {
    id: 'bitbucket-app-password', provider: 'Bitbucket', kind: 'Bitbucket app password', class: 'secret',
    marker: 'ATBB', pattern: /ATBB[0-9A-Za-z_=.-]{23,63}[0-9A-Za-z]/u, structure: 'mixed',
    secretName: 'bitbucket-app-password', source: AGREED,
    sample: (fill) => `ATBB${fill(24)}${fill(8, UPPER_HEX)}`,
  },
  {
    id: 'atlassian-access-token', provider: 'Atlassian', kind: 'Atlassian access token', class: 'secret',
    marker: 'ATCTT3', pattern: /ATCTT3xFfG[\w+/=-]{50,300}=[0-9A-Fa-f]{8}/u, checksum: 'atlassian',
    secretName: 'atlassian-access-token', source: AGREED,
    sample: (fill) => `ATCTT3xFfG${fill(171)}=${fill(8, UPPER_HEX)}`,
  },
  {
    id: 'atlassian-api-token', provider: 'Atlassian', kind: 'Atlassian API token', class: 'secret',
    marker: 'ATATT3', pattern: /ATATT3[\w=-]{177}=[0-9A-F]{8}/u, checksum: 'atlassian',
    secretName: 'atlassian-api-token', source: OFFICIAL,
    sample: (fill) => `ATATT3xFfGF0${fill(171)}=${fill(8, UPPER_HEX)}`,
  },
  {
    id: 'bitbucket-server-token', provider: 'Bitbucket', kind: 'Bitbucket Data Center token', class: 'secret',
    marker: 'BBDC-', pattern: /BBDC-[\w+/@-]{40,50}/u, edges: [String.raw`\w-`, String.raw`\w+/@-`],
    secretName: 'bitbucket-token', source: SINGLE, sample: (fill) => `BBDC-${fill(44)}`,
  },
  {
    id: 'circleci-personal-token', provider: 'CircleCI', kind: 'CircleCI personal token', class: 'secret',
    marker: 'CCIPAT_', pattern: /CCIPAT_[0-9A-Za-z]{22}_[0-9a-f]{40}/u,
    secretName: 'circleci-token', source: SINGLE, sample: (fill) => `CCIPAT_${fill(22)}_${fill(40, HEX)}`,
  },
  {
    id: 'buildkite-user-token', provider: 'Buildkite', kind: 'Buildkite user token', class: 'secret',
    marker: 'bkua_', pattern: /bkua_[0-9a-z]{40}/u,
    secretName: 'buildkite-token', source: AGREED, sample: (fill) => `bkua_${fill(40, LOWER)}`,
  },
  {
    id: 'sonarqube-user-token', provider: 'SonarQube', kind: 'SonarQube user token', class: 'secret',
    marker: 'squ_', pattern: /squ_[0-9a-f]{40}/u,
    secretName: 'sonar-token', source: AGREED, sample: (fill) => `squ_${fill(40, HEX)}`,
  },
  {
    id: 'sonarqube-project-token', provider: 'SonarQube', kind: 'SonarQube project token', class: 'secret',
    marker: 'sqp_', pattern: /sqp_[0-9a-f]{40}/u,
    secretName: 'sonar-token', source: AGREED, sample: (fill) => `sqp_${fill(40, HEX)}`,
  },
  {
    id: 'sonarqube-global-token', provider: 'SonarQube', kind: 'SonarQube global analysis token',
    class: 'secret',
    marker: 'sqa_', pattern: /sqa_[0-9a-f]{40}/u,
    secretName: 'sonar-token', source: AGREED, sample: (fill) => `sqa_${fill(40, HEX)}`,
  },
  {
    id: 'sonarcloud-organisation-token', provider: 'SonarCloud', kind: 'SonarCloud organisation token',
    class: 'secret',
    marker: 'sqco_', pattern: /sqco_[0-9A-Za-z]{59}/u,
    secretName: 'sonar-token', source: SINGLE, sample: (fill) => `sqco_${fill(59)}`,
  },
  {
    id: 'harness-token', provider: 'Harness', kind: 'Harness access token', class: 'secret',
    marker: ['pat.', 'sat.'], pattern: /(?:pat|sat)\.[\w-]{22}\.[0-9A-Za-z]{24}\.[0-9A-Za-z]{20}/u,
    secretName: 'harness-token', source: AGREED, sample: (fill) => `pat.${fill(22)}.${fill(24)}.${fill(20)}`,
  },
  {
    id: 'octopus-api-key', provider: 'Octopus Deploy', kind: 'Octopus Deploy API key', class: 'secret',
    marker: 'API-', pattern: /API-[0-9A-Z]{26}/u, structure: 'mixed',
    secretName: 'octopus-api-key', source: AGREED, sample: (fill) => `API-${fill(26, UPPER)}`,
  },
  {
    id: 'sourcegraph-token', provider: 'Sourcegraph', kind: 'Sourcegraph access token', class: 'secret',
    marker: 'sgp_', pattern: /sgp_(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}/u,
    secretName: 'sourcegraph-token', source: AGREED,
    sample: (fill) => `sgp_${fill(16, HEX)}_${fill(40, HEX)}`,
  },
  {
    id: 'sourcegraph-cody-key', provider: 'Sourcegraph', kind: 'Sourcegraph Cody gateway key',
    class: 'secret',
    marker: 'slk_', pattern: /slk_[0-9a-f]{64}/u,
    secretName: 'sourcegraph-cody-key', source: SINGLE, sample: (fill) => `slk_${fill(64, HEX)}`,
  },
  {
    id: 'infracost-api-key', provider: 'Infracost', kind: 'Infracost API key', class: 'secret',
    marker: 'ico-', pattern: /ico-[0-9A-Za-z]{32}/u, structure: 'mixed',
    secretName: 'infracost-api-key', source: AGREED, sample: (fill) => `ico-${fill(32)}`,
  },
  {
    id: 'pulumi-access-token', provider: 'Pulumi', kind: 'Pulumi access token', class: 'secret',
    marker: 'pul-', pattern: /pul-[0-9a-f]{40}/u,
    secretName: 'pulumi-access-token', source: AGREED, sample: (fill) => `pul-${fill(40, HEX)}`,
  },
  {
    id: 'terraform-token', provider: 'Terraform', kind: 'Terraform Cloud token', class: 'secret',
    marker: '.atlasv1.', offset: 14, pattern: /[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,70}/u,
    secretName: 'terraform-token', source: AGREED, sample: (fill) => `${fill(14)}.atlasv1.${fill(67)}`,
  },
  {
    id: 'prefect-api-key', provider: 'Prefect', kind: 'Prefect API key', class: 'secret',
    marker: 'pnu_', pattern: /pnu_[0-9A-Za-z]{36}/u,
    secretName: 'prefect-api-key', source: AGREED, sample: (fill) => `pnu_${fill(36)}`,
  },
  {
    id: 'scalingo-token', provider: 'Scalingo', kind: 'Scalingo API token', class: 'secret',
    marker: 'tk-us-', pattern: /tk-us-[\w-]{48}/u, structure: 'mixed',
    secretName: 'scalingo-token', source: SINGLE, sample: (fill) => `tk-us-${fill(48)}`,
  },
  {
    id: 'readme-api-key', provider: 'ReadMe', kind: 'ReadMe API key', class: 'secret',
    marker: 'rdme_', pattern: /rdme_[0-9a-z]{70}/u,
    secretName: 'readme-api-key', source: AGREED, sample: (fill) => `rdme_${fill(70, LOWER)}`,
  },
  {
    id: 'postman-api-key', provider: 'Postman', kind: 'Postman API key', class: 'secret',
    marker: 'PMAK-', pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/u,
    secretName: 'postman-api-key', source: AGREED, sample: (fill) => `PMAK-${fill(24, HEX)}-${fill(34, HEX)}`,
  },
  {
    id: 'npm-access-token', provider: 'npm', kind: 'npm access token', class: 'secret',
    marker: 'npm_', pattern: /npm_[0-9A-Za-z]{36}/u, checksum: 'github',
    secretName: 'npm-token', source: OFFICIAL, sample: (fill) => `npm_${fill(36)}`,
  },
  {
    id: 'npm-legacy-token', provider: 'npm', kind: 'npm registry password', class: 'secret',
    marker: '_authToken=',
    pattern: /_authToken=[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'npm-token', source: AGREED, sample: (fill) => `_authToken=${uuid(fill)}`,
  },
  {
    id: 'pypi-upload-token', provider: 'PyPI', kind: 'PyPI upload token', class: 'secret',
    marker: 'pypi-AgE', pattern: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,1000}/u,
    secretName: 'pypi-token', source: AGREED, sample: (fill) => `pypi-AgEIcHlwaS5vcmc${fill(150)}`,
  },
  {
    id: 'rubygems-api-key', provider: 'RubyGems', kind: 'RubyGems API key', class: 'secret',
    marker: 'rubygems_', pattern: /rubygems_[0-9a-f]{48}/u,
    secretName: 'rubygems-api-key', source: AGREED, sample: (fill) => `rubygems_${fill(48, HEX)}`,
  },
  {
    id: 'nuget-api-key', provider: 'NuGet', kind: 'NuGet API key', class: 'secret',
    marker: 'oy2', pattern: /oy2[a-z2-7]{43}/u,
    secretName: 'nuget-api-key', source: OFFICIAL, sample: (fill) => `oy2${fill(43, LOWER_BASE32)}`,
  },
  {
    id: 'clojars-deploy-token', provider: 'Clojars', kind: 'Clojars deploy token', class: 'secret',
    marker: 'CLOJARS_', pattern: /CLOJARS_[0-9a-z]{60}/u,
    secretName: 'clojars-token', source: AGREED, sample: (fill) => `CLOJARS_${fill(60, LOWER)}`,
  },
  {
    id: 'crates-token', provider: 'crates.io', kind: 'crates.io token', class: 'secret',
    marker: 'cio', pattern: /cio[0-9A-Za-z]{32}/u, structure: 'mixed-case',
    secretName: 'crates-token', source: RECALLED, sample: (fill) => `cio${fill(32)}`,
  },
  {
    id: 'hex-api-key', provider: 'Hex', kind: 'Hex.pm API key', class: 'secret',
    marker: 'hexpm_', pattern: /hexpm_[\w-]{34,200}/u, structure: 'mixed',
    secretName: 'hex-api-key', source: SINGLE, sample: (fill) => `hexpm_${fill(64)}`,
  },
  {
    id: 'docker-personal-token', provider: 'Docker', kind: 'Docker Hub personal access token',
    class: 'secret',
    marker: 'dckr_pat_', pattern: /dckr_pat_[\w-]{27}/u,
    secretName: 'docker-token', source: AGREED, sample: (fill) => `dckr_pat_${fill(27)}`,
  },
  {
    id: 'docker-organisation-token', provider: 'Docker', kind: 'Docker Hub organisation token',
    class: 'secret',
    marker: 'dckr_oat_', pattern: /dckr_oat_[\w-]{32}/u,
    secretName: 'docker-token', source: SINGLE, sample: (fill) => `dckr_oat_${fill(32)}`,
  },
  {
    id: 'jfrog-api-key', provider: 'JFrog', kind: 'JFrog API key', class: 'secret',
    marker: 'AKCp', pattern: /AKCp[0-9A-Za-z]{69}/u,
    secretName: 'jfrog-api-key', source: AGREED, sample: (fill) => `AKCp${fill(69)}`,
  },
  {
    id: 'jfrog-reference-token', provider: 'JFrog', kind: 'JFrog reference token', class: 'secret',
    marker: 'cmVmdGtu', pattern: /cmVmdGtu[0-9A-Za-z]{56}/u,
    secretName: 'jfrog-token', source: AGREED, sample: (fill) => `cmVmdGtu${fill(56)}`,
  },
  {
    id: 'deno-deploy-token', provider: 'Deno', kind: 'Deno Deploy token', class: 'secret',
    marker: ['ddp_', 'ddw_'], pattern: /dd[pw]_[0-9A-Za-z]{36}/u,
    secretName: 'deno-deploy-token', source: SINGLE, sample: (fill) => `ddp_${fill(36)}`,
  },
  {
    id: 'open-vsx-token', provider: 'Open VSX', kind: 'Open VSX access token', class: 'secret',
    marker: 'ovsxat_', pattern: /ovsxat_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/u,
    secretName: 'open-vsx-token', source: RECALLED, sample: (fill) => `ovsxat_${uuid(fill)}`,
  },
];
