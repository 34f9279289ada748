<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\IRequest;
use Sandbox\Session\CsrfToken;

/** The HTTP request of this process. */
final class Request implements IRequest {
	/** @var array<string, mixed> */
	private array $parameters;
	private bool $decoded = false;

	public function __construct(
		private readonly RequestId $id,
		private readonly CsrfToken $csrf,
		private readonly Cookies $cookies,
	) {
		$this->parameters = array_merge($_GET, $_POST);
	}

	/** @param array<string, mixed> $parameters found in the path: they win over query and body */
	public function setPathParameters(array $parameters): void {
		$this->decode();
		$this->parameters = array_merge($this->parameters, $parameters);
	}

	public function getHeader(string $name): string {
		$key = strtoupper(strtr($name, '-', '_'));
		return (string)($_SERVER['HTTP_' . $key] ?? (in_array($key, ['CONTENT_TYPE', 'CONTENT_LENGTH'], true) ? $_SERVER[$key] ?? '' : ''));
	}

	public function getParam(string $key, $default = null) {
		$this->decode();
		return $this->parameters[$key] ?? $default;
	}

	public function getParams(): array {
		$this->decode();
		return $this->parameters;
	}

	public function getMethod(): string {
		return $_SERVER['REQUEST_METHOD'] ?? 'GET';
	}

	public function getUploadedFile(string $key) {
		return $_FILES[$key] ?? null;
	}

	public function getCookie(string $key) {
		return $_COOKIE[$key] ?? null;
	}

	public function passesCSRFCheck(): bool {
		if (!$this->cookies->areStrict($this->getHeader('OCS-APIRequest') !== '')) {
			return false;
		}
		if ($this->getHeader('OCS-APIRequest') !== '') {
			return true;
		}
		$token = $_GET['requesttoken'] ?? $_POST['requesttoken'] ?? $this->getHeader('requesttoken');
		return is_string($token) && $token !== '' && $this->csrf->isValid($token);
	}

	public function getId(): string {
		return $this->id->value;
	}

	public function getRemoteAddress(): string {
		return $_SERVER['REMOTE_ADDR'] ?? '';
	}

	public function getServerProtocol(): string {
		return ($_SERVER['HTTPS'] ?? '') !== '' ? 'https' : 'http';
	}

	public function getRequestUri(): string {
		return $_SERVER['REQUEST_URI'] ?? '';
	}

	public function getPathInfo() {
		return Entry::current()->path;
	}

	public function isUserAgent(array $agent): bool {
		foreach ($agent as $pattern) {
			if (preg_match($pattern, $this->getHeader('User-Agent')) === 1) {
				return true;
			}
		}
		return false;
	}

	public function getServerHost(): string {
		return $_SERVER['HTTP_HOST'] ?? 'localhost';
	}

	public function getFormat(): ?string {
		$format = $this->getParam('format');
		if ($format !== null) {
			return $format;
		}
		foreach (explode(',', $this->getHeader('Accept')) as $type) {
			if (str_starts_with(strtolower(trim($type)), 'application/')) {
				return substr(strtolower(trim($type)), strlen('application/'));
			}
		}
		return null;
	}

	private function decode(): void {
		if ($this->decoded) {
			return;
		}
		$this->decoded = true;
		$type = $this->getHeader('Content-Type');
		$body = [];
		if (preg_match('#^application/(?:[a-z0-9.-]+\+)?json\b#', $type) === 1) {
			$body = json_decode((string)file_get_contents('php://input'), true);
		} elseif (!in_array($this->getMethod(), ['GET', 'POST'], true) && str_contains($type, 'application/x-www-form-urlencoded')) {
			parse_str((string)file_get_contents('php://input'), $body);
		}
		if (is_array($body)) {
			$this->parameters = array_merge($this->parameters, $body);
		}
	}
}
