// A Vault server in memory for `npm run test:servers`: the real core, HTTP interface, KV store and login methods, without the rest.
//
// It prints one line of JSON, its address, root token and unseal key, when it can be used, and ends with its standard input.
package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"

	hclog "github.com/hashicorp/go-hclog"
	kubernetes "github.com/hashicorp/vault-plugin-auth-kubernetes"
	kv "github.com/hashicorp/vault-plugin-secrets-kv"
	"github.com/hashicorp/vault/builtin/credential/approle"
	vaulthttp "github.com/hashicorp/vault/http"
	"github.com/hashicorp/vault/internalshared/configutil"
	"github.com/hashicorp/vault/sdk/helper/consts"
	"github.com/hashicorp/vault/sdk/logical"
	"github.com/hashicorp/vault/sdk/physical/inmem"
	"github.com/hashicorp/vault/vault"
	"github.com/hashicorp/vault/version"
)

type ready struct {
	URL     string `json:"url"`
	Token   string `json:"token"`
	Key     string `json:"key"`
	Version string `json:"version"`
}

func main() {
	core := newCore()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	handler := vaulthttp.Handler.Handler(&vault.HandlerProperties{Core: core, ListenerConfig: &configutil.Listener{}})
	go func() { check(http.Serve(listener, handler)) }()
	token, key := open(core)
	check(json.NewEncoder(os.Stdout).Encode(ready{"http://" + listener.Addr().String(), token, key, version.GetVersion().Version}))
	_, err = io.Copy(io.Discard, os.Stdin)
	check(err)
}

// none is the list of plugins besides those that the core is given itself.
type none struct{}

func (none) Contains(string, consts.PluginType) bool                   { return false }
func (none) Get(string, consts.PluginType) (func() (any, error), bool) { return nil, false }
func (none) Keys(consts.PluginType) []string                           { return nil }
func (none) IsBuiltinEntPlugin(string, consts.PluginType) bool         { return false }
func (none) DeprecationStatus(string, consts.PluginType) (consts.DeprecationStatus, bool) {
	return consts.Unknown, false
}

func newCore() *vault.Core {
	logger := hclog.New(&hclog.LoggerOptions{Level: hclog.Error, Output: os.Stderr})
	storage, err := inmem.NewInmem(nil, logger)
	check(err)
	core, err := vault.NewCore(&vault.CoreConfig{
		Physical:           storage,
		Logger:             logger,
		DisableMlock:       true,
		BuiltinRegistry:    none{},
		LogicalBackends:    map[string]logical.Factory{"kv": kv.Factory},
		CredentialBackends: map[string]logical.Factory{"approle": approle.Factory, "kubernetes": kubernetes.Factory},
	})
	check(err)
	return core
}

func open(core *vault.Core) (token string, key string) {
	one := &vault.SealConfig{SecretShares: 1, SecretThreshold: 1}
	result, err := core.Initialize(context.Background(), &vault.InitParams{BarrierConfig: one, RecoveryConfig: one})
	check(err)
	_, err = core.Unseal(vault.TestKeyCopy(result.SecretShares[0]))
	check(err)
	return strings.TrimSpace(result.RootToken), hex.EncodeToString(result.SecretShares[0])
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
