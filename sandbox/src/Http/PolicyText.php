<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** The header value of a content security policy, in Nextcloud's order. */
final class PolicyText {
	/** @param array<string, mixed> $policy properties of the policy object */
	public static function of(array $policy): string {
		$parts = ["default-src 'none'", "base-uri 'none'", "manifest-src 'self'"];
		$scripts = self::scripts($policy);
		if ($scripts !== '') {
			$parts[] = 'script-src ' . $scripts;
			if ($policy['strictDynamicAllowedOnScripts'] && $policy['jsNonce'] !== null) {
				$parts[] = "script-src-elem 'strict-dynamic' " . $scripts;
			}
		}
		$styles = [...$policy['allowedStyleDomains'] ?? [], ...$policy['inlineStyleAllowed'] ? ["'unsafe-inline'"] : []];
		$lists = [
			'style-src' => $styles,
			'img-src' => $policy['allowedImageDomains'],
			'font-src' => $policy['allowedFontDomains'],
			'connect-src' => $policy['allowedConnectDomains'],
			'media-src' => $policy['allowedMediaDomains'],
			'frame-src' => $policy['allowedFrameDomains'],
			'frame-ancestors' => $policy['allowedFrameAncestors'] ?: ["'none'"],
			'worker-src' => $policy['allowedWorkerSrcDomains'],
			'form-action' => $policy['allowedFormActionDomains'],
		];
		foreach (array_filter($lists) as $directive => $sources) {
			$parts[] = $directive . ' ' . implode(' ', $sources);
		}
		return implode(';', $parts);
	}

	/** @param array<string, mixed> $policy */
	private static function scripts(array $policy): string {
		$sources = $policy['allowedScriptDomains'] ?? [];
		if ($policy['jsNonce'] !== null) {
			$sources = ["'nonce-" . $policy['jsNonce'] . "'", ...array_diff($sources, ["'self'"])];
		}
		if ($policy['evalWasmAllowed']) {
			$sources[] = "'wasm-unsafe-eval'";
		}
		return implode(' ', $sources);
	}
}
