<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

/** Names and text of the XML bodies. A property name is written `{namespace}name`. */
final class Xml {
	public const HEADER = '<?xml version="1.0" encoding="utf-8"?>' . "\n";
	public const DAV = '{DAV:}';
	public const OC = '{http://owncloud.org/ns}';
	public const NC = '{http://nextcloud.org/ns}';
	private const PREFIXES = ['DAV:' => 'd', 'http://sabredav.org/ns' => 's', 'http://owncloud.org/ns' => 'oc', 'http://nextcloud.org/ns' => 'nc'];

	public static function text(string $text): string {
		return htmlspecialchars($text, ENT_XML1 | ENT_NOQUOTES | ENT_SUBSTITUTE, 'UTF-8');
	}

	/** An element of that property; $content is XML already. */
	public static function element(string $property, string $content): string {
		[$namespace, $name] = explode('}', substr($property, 1), 2);
		$prefix = self::PREFIXES[$namespace] ?? null;
		$tag = $prefix === null ? 'x1:' . $name : $prefix . ':' . $name;
		$open = $prefix === null ? $tag . ' xmlns:x1="' . htmlspecialchars($namespace, ENT_XML1 | ENT_QUOTES) . '"' : $tag;
		return $content === '' ? '<' . $open . '/>' : '<' . $open . '>' . $content . '</' . $tag . '>';
	}

	/** @throws DavError when the body is no XML */
	public static function parse(string $body): ?\DOMElement {
		if (trim($body) === '') {
			return null;
		}
		$document = new \DOMDocument();
		if (!@$document->loadXML($body, LIBXML_NONET)) {
			throw DavError::badRequest('The request body is not well-formed XML');
		}
		return $document->documentElement;
	}

	/** @return list<string>|null names of the properties a PROPFIND asks for, null for all the usual ones */
	public static function propertiesAsked(string $body): ?array {
		$root = self::parse($body);
		$properties = $root === null ? null : self::child($root, 'prop');
		return $properties === null ? null : array_keys(self::children($properties));
	}

	/** @return array{array<string, string>, list<string>} values to set by property, and properties to remove */
	public static function propertyUpdate(string $body): array {
		$root = self::parse($body) ?? throw DavError::badRequest('A PROPPATCH needs a body');
		$set = [];
		$remove = [];
		foreach (self::elements($root) as $action) {
			$properties = self::child($action, 'prop');
			foreach ($properties === null ? [] : self::children($properties) as $name => $value) {
				if ($action->localName === 'set') {
					$set[$name] = $value;
				} else {
					$remove[] = $name;
				}
			}
		}
		return [$set, $remove];
	}

	private static function child(\DOMElement $parent, string $name): ?\DOMElement {
		foreach (self::elements($parent) as $child) {
			if ($child->localName === $name && $child->namespaceURI === 'DAV:') {
				return $child;
			}
		}
		return null;
	}

	/** @return array<string, string> text by name */
	private static function children(\DOMElement $parent): array {
		$children = [];
		foreach (self::elements($parent) as $child) {
			$children['{' . $child->namespaceURI . '}' . $child->localName] = $child->textContent;
		}
		return $children;
	}

	/** @return list<\DOMElement> */
	private static function elements(\DOMElement $parent): array {
		return array_values(array_filter(iterator_to_array($parent->childNodes), static fn (\DOMNode $node): bool => $node instanceof \DOMElement));
	}
}
