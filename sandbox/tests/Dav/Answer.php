<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Dav;

/** What the server answered. */
final class Answer {
	/** @param array<string, string> $headers by lower-case name */
	public function __construct(
		public readonly int $status,
		public readonly array $headers,
		public readonly string $body,
	) {
	}

	public function header(string $name): ?string {
		return $this->headers[strtolower($name)] ?? null;
	}

	/** @return list<string> decoded addresses of a multistatus */
	public function hrefs(): array {
		return array_map(static fn (\SimpleXMLElement $href): string => rawurldecode((string)$href), $this->xpath('//d:response/d:href'));
	}

	/** Text of a property found, such as `oc:fileid`, of the n-th resource. */
	public function property(string $name, int $resource = 1): ?string {
		$found = $this->xpath('//d:response[' . $resource . ']/d:propstat[contains(d:status, "200")]/d:prop/' . $name);
		return $found === [] ? null : (string)$found[0];
	}

	/** @return list<\SimpleXMLElement> */
	public function xpath(string $path): array {
		$xml = new \SimpleXMLElement($this->body);
		foreach (['d' => 'DAV:', 's' => 'http://sabredav.org/ns', 'oc' => 'http://owncloud.org/ns', 'nc' => 'http://nextcloud.org/ns'] as $prefix => $namespace) {
			$xml->registerXPathNamespace($prefix, $namespace);
		}
		return $xml->xpath($path) ?: [];
	}
}
