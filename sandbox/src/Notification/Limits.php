<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification;

use OCP\Notification\InvalidValueException;

/** What Nextcloud refuses in a notification. */
final class Limits {
	/** Keys every object of a rich text must have. */
	private const OBJECTS = [
		'addressbook' => [], 'addressbook-contact' => [], 'announcement' => [], 'app' => [], 'calendar' => [], 'calendar-event' => [], 'call' => ['call-type'], 'circle' => ['link'],
		'deck-board' => ['link'], 'deck-card' => ['boardname', 'stackname', 'link'], 'email' => [], 'file' => ['path'], 'forms-form' => ['link'], 'geo-location' => ['latitude', 'longitude'],
		'guest' => [], 'highlight' => [], 'open-graph' => [], 'pending-federated-share' => [], 'systemtag' => ['visibility', 'assignable'], 'talk-attachment' => ['conversation'], 'talk-poll' => [],
		'user' => [], 'user-group' => [],
	];

	public static function text(string $field, string $value, int $longest = PHP_INT_MAX): string {
		return $value !== '' && strlen($value) <= $longest ? $value : throw new InvalidValueException($field);
	}

	public static function link(string $field, string $value, int $longest): string {
		return preg_match('#^https?://#', self::text($field, $value, $longest)) === 1 ? $value : throw new InvalidValueException($field);
	}

	/** @param array<mixed> $parameters */
	public static function richText(string $field, string $text, array $parameters): void {
		preg_match_all('/\{([A-Za-z][A-Za-z0-9\-_.]+)\}/', $text, $placeholders);
		$valid = array_diff($placeholders[1], array_keys($parameters)) === [];
		foreach ($parameters as $name => $object) {
			$required = is_array($object) ? self::OBJECTS[$object['type'] ?? ''] ?? null : null;
			$valid = $valid && is_string($name) && preg_match('/^[A-Za-z][A-Za-z0-9\-_.]+$/', $name) === 1 && $required !== null
				&& array_diff(['id', 'name', ...$required], array_keys($object)) === [] && $object === array_filter($object, is_string(...));
		}
		if (!$valid) {
			throw new InvalidValueException($field);
		}
	}

	/** @param array<string, array<string, string>> $parameters */
	public static function parsed(string $text, array $parameters): string {
		$names = [];
		foreach ($parameters as $placeholder => $object) {
			$names['{' . $placeholder . '}'] = match ($object['type']) {
				'user' => '@' . $object['name'],
				'file' => $object['path'] ?? $object['name'],
				default => $object['name'],
			};
		}
		return strtr($text, $names);
	}
}
