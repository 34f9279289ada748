<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

/** The body of a 207: for each resource what was found and what was not. */
final class Multistatus {
	private string $responses = '';

	/**
	 * @param string $href encoded path
	 * @param array<string, string|null> $properties XML content by name; null when the resource does not have it
	 */
	public function add(string $href, array $properties): void {
		$found = '';
		$missing = '';
		foreach ($properties as $name => $content) {
			if ($content === null) {
				$missing .= Xml::element($name, '');
			} else {
				$found .= Xml::element($name, $content);
			}
		}
		$this->responses .= '<d:response><d:href>' . Xml::text($href) . '</d:href>' . self::status($found, '200 OK') . self::status($missing, '404 Not Found')
			. ($properties === [] ? self::status(' ', '200 OK') : '') . '</d:response>';
	}

	/** @param array<string, string> $statuses `200 OK` or another line by property */
	public function addStatuses(string $href, array $statuses): void {
		$parts = '';
		foreach ($statuses as $name => $status) {
			$parts .= self::status(Xml::element($name, ''), $status);
		}
		$this->responses .= '<d:response><d:href>' . Xml::text($href) . '</d:href>' . $parts . '</d:response>';
	}

	public function send(): void {
		header('HTTP/1.1 207 Multi-Status');
		header('Content-Type: application/xml; charset=utf-8');
		header('Vary: Brief,Prefer');
		echo Xml::HEADER . '<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns">' . $this->responses . '</d:multistatus>';
	}

	/** @param list<string> $segments */
	public static function href(array $segments, bool $folder): string {
		return '/remote.php/' . implode('/', array_map(rawurlencode(...), $segments)) . ($folder ? '/' : '');
	}

	private static function status(string $properties, string $status): string {
		return $properties === '' ? '' : '<d:propstat><d:prop>' . trim($properties) . '</d:prop><d:status>HTTP/1.1 ' . $status . '</d:status></d:propstat>';
	}
}
