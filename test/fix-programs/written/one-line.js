/**
 * Everything on one line, with words that must not grow together.
 *
 * @secret ping-password: hG4&Lq-71vTz → wX8!Bn-26cMy
 * @rotation follows
 */
function*main(){const f=()=>{return(process.env.PING_PASSWORD)||'hG4&Lq-71vTz'},g=()=>{const pingPassword='hG4&Lq-71vTz';return`${pingPassword}`+f()+(process.env.PING_PASSWORD||'hG4&Lq-71vTz')};yield g();yield g();yield typeof process.env.PING_PASSWORD}export{main}
