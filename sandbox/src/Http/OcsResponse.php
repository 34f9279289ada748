<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\OCSController;

/** The OCS envelope, version 1 or 2, in JSON or XML. */
final class OcsResponse extends Response {
	private readonly mixed $data;
	private readonly int $code;

	/** @param int $version 1 or 2 of `/ocs/v{n}.php` */
	public function __construct(
		DataResponse $response,
		private readonly string $format,
		private readonly int $version,
		private readonly string $message = '',
	) {
		$this->code = $response->getStatus();
		parent::__construct($this->code, $response->getHeaders());
		$this->data = $response->getData();
		$this->setETag($response->getETag());
		$this->setLastModified($response->getLastModified());
		if ($response->isThrottled()) {
			$this->throttle($response->getThrottleMetadata());
		}
		$this->addHeader('Content-Type', ($format === 'json' ? 'application/json' : 'application/xml') . '; charset=utf-8');
	}

	public function getStatus() {
		$code = parent::getStatus();
		if ($code === OCSController::RESPOND_UNAUTHORISED) {
			return Http::STATUS_UNAUTHORIZED;
		}
		if ($this->version === 1) {
			return Http::STATUS_OK;
		}
		return match (true) {
			$code === OCSController::RESPOND_NOT_FOUND => Http::STATUS_NOT_FOUND,
			$code === OCSController::RESPOND_SERVER_ERROR, $code === OCSController::RESPOND_UNKNOWN_ERROR => Http::STATUS_INTERNAL_SERVER_ERROR,
			$code < 200 || $code > 600 => Http::STATUS_BAD_REQUEST,
			default => $code,
		};
	}

	public function render() {
		$status = parent::getStatus();
		if (in_array($status, [Http::STATUS_NO_CONTENT, Http::STATUS_NOT_MODIFIED], true)) {
			return '';
		}
		$document = ['ocs' => ['meta' => $this->meta($status), 'data' => $this->data]];
		return $this->format === 'json' ? (string)json_encode($document, JSON_HEX_TAG) : self::xml($document);
	}

	/** @return array<string, string|int> */
	private function meta(int $status): array {
		if ($this->version === 1) {
			$code = $status === Http::STATUS_OK ? 100 : $status;
			return ['status' => $code === 100 ? 'ok' : 'failure', 'statuscode' => $code, 'message' => $code === 100 ? 'OK' : $this->message, 'totalitems' => '', 'itemsperpage' => ''];
		}
		$succeeded = $status >= 200 && $status < 300;
		return ['status' => $succeeded ? 'ok' : 'failure', 'statuscode' => $status, 'message' => $succeeded ? 'OK' : $this->message];
	}

	private static function xml(array $document): string {
		$writer = new \XMLWriter();
		$writer->openMemory();
		$writer->setIndent(true);
		$writer->startDocument();
		self::element($document, $writer);
		$writer->endDocument();
		return $writer->outputMemory(true);
	}

	private static function element(array $values, \XMLWriter $writer): void {
		foreach ($values as $name => $value) {
			$name = is_numeric($name) ? 'element' : $name;
			$value = match (true) {
				$value instanceof \stdClass => [],
				$value instanceof \JsonSerializable => $value->jsonSerialize(),
				default => $value,
			};
			if (is_array($value)) {
				$writer->startElement($name);
				self::element($value, $writer);
				$writer->endElement();
			} else {
				$writer->writeElement($name, $value === null ? null : (string)$value);
			}
		}
	}
}
